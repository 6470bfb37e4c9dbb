package dev.captioneer.captioning;

import java.util.List;

/**
 * How many requests some models take in a day, as far as their pace says.
 *
 * @param leftToday at most {@link Pace#UNLIMITED}
 * @param perDay on a whole day; at most {@link Pace#UNLIMITED}
 */
record DayQuotas(int leftToday, int perDay) {

    static DayQuotas of(List<Leg> legs) {
        return new DayQuotas(
                capped(legs.stream().mapToLong(leg -> leg.lane().leftToday()).sum()),
                capped(legs.stream().mapToLong(leg -> leg.lane().perDay()).sum()));
    }

    boolean isLimited() {
        return perDay < Pace.UNLIMITED;
    }

    private static int capped(long requests) {
        return (int) Math.min(requests, Pace.UNLIMITED);
    }
}
