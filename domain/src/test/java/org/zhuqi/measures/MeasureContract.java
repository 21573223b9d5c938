package org.zhuqi.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Reach;

/** What every measure must do. */
public abstract class MeasureContract {
    protected abstract Measure measure();

    /** A question to which there are at least three records. */
    protected abstract MeasureQuery query();

    @Test
    void theRecordsAddUpToTheValue() {
        BigDecimal sum =
                records(100).stream().map(MeasureRecord::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(measure().value(query()).value());
    }

    @Test
    void smallPagesShowEveryRecordOnce() {
        List<MeasureRecord> paged = records(2);
        assertThat(paged).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates().isEqualTo(records(100));
    }

    @Test
    void theProgramItselfMayAskForEverything() {
        assertThat(Actor.system().scopeFor(measure().right()).reach()).isEqualTo(Reach.EVERYTHING);
    }

    @Test
    void theIdNamesItsRoomAndIsStable() {
        assertThat(measure().id())
                .matches("[a-z][a-z-]*(\\.[a-z0-9-]+)+")
                .isEqualTo(measure().id());
    }

    private List<MeasureRecord> records(int atATime) {
        List<MeasureRecord> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<MeasureRecord> page = measure().records(query(), new PageRequest(after, atATime, null));
            all.addAll(page.items());
            after = page.next();
        } while (after != null && all.size() < 10_000);
        return all;
    }
}
