package dev.captioneer.captioning.offline;

/** A part of a picture, as fractions of its width and height; {@code x} and {@code y} are its upper left corner. */
public record Box(double x, double y, double width, double height) {

    double area() {
        return width * height;
    }
}
