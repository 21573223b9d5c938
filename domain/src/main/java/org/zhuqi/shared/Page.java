package org.zhuqi.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset-paged list.
 *
 * @param items at most the size asked for
 * @param next cursor of the following page, null on the last; opaque to clients
 * @param total how many there are up to 1,000; {@link #MANY} when there are more; 0 when it was not asked for
 */
public record Page<T>(List<T> items, @Nullable String next, int total) {
    /** More than 1,000: shown as "1,000+". */
    public static final int MANY = 1001;

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next, total);
    }
}
