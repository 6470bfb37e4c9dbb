package dev.captioneer.project;

class SqliteImagesTest extends ImagesTest {}
