package org.zhuqi.programmes.designs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Where a part stands in a formula or condition: {@code 0.2} is the third part of the first part of the whole, the empty
 * text the whole itself.
 */
public record Place(List<Integer> way) {
    public static final Place WHOLE = new Place(List.of());
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){0,39})?");

    public Place {
        way = List.copyOf(way);
    }

    /** One that nobody can write is one that is not there. */
    public static Place of(String written) {
        if (!SHAPE.matcher(written).matches()) {
            throw DesignsError.GONE.refused();
        }
        List<Integer> way = new ArrayList<>();
        if (!written.isEmpty()) {
            for (String step : written.split("\\.")) {
                way.add(Integer.valueOf(step));
            }
        }
        return new Place(way);
    }

    public Place part(int index) {
        List<Integer> longer = new ArrayList<>(way);
        longer.add(index);
        return new Place(longer);
    }

    public boolean isWhole() {
        return way.isEmpty();
    }

    public Place parent() {
        return new Place(way.subList(0, way.size() - 1));
    }

    public int last() {
        return way.getLast();
    }

    /** The part that stands here. */
    public <T> T in(T whole, Function<T, List<T>> parts) {
        T at = whole;
        for (int step : way) {
            List<T> next = parts.apply(at);
            if (step >= next.size()) {
                throw DesignsError.GONE.refused();
            }
            at = next.get(step);
        }
        return at;
    }

    /** The whole with this part changed. */
    public <T> T change(
            T whole, Function<T, List<T>> parts, BiFunction<T, List<T>, T> rebuilt, UnaryOperator<T> change) {
        if (isWhole()) {
            return change.apply(whole);
        }
        List<T> next = new ArrayList<>(parts.apply(whole));
        int step = way.getFirst();
        if (step >= next.size()) {
            throw DesignsError.GONE.refused();
        }
        next.set(step, new Place(way.subList(1, way.size())).change(next.get(step), parts, rebuilt, change));
        return rebuilt.apply(whole, next);
    }

    @Override
    public String toString() {
        return String.join(".", way.stream().map(String::valueOf).toList());
    }
}
