package org.zhuqi.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Notes in a list. */
public final class InMemoryHeadLog implements HeadLog {
    private final List<Head> heads = new ArrayList<>();

    @Override
    public void append(Head head) {
        heads.add(head);
    }

    @Override
    public Optional<Head> last() {
        return heads.isEmpty() ? Optional.empty() : Optional.of(heads.getLast());
    }

    @Override
    public Stream<Head> all() {
        return heads.stream();
    }

    /** As when somebody deletes the file. */
    public void lose() {
        heads.clear();
    }
}
