package org.zhuqi.documents.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.ReportingUnitId;

/** What every place that remembers mappings must do. */
public abstract class RememberedMappingsContract {
    private static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    private static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");
    private static final String HEADS = ColumnMapping.keyOf(List.of("信用代码", "名称"));
    private static final ColumnMapping FIRST = new ColumnMapping(Map.of(0, "creditCode"));
    private static final ColumnMapping SECOND = new ColumnMapping(Map.of(0, "creditCode", 1, "names.zh"));

    protected abstract RememberedMappings mappings();

    @Test
    void theLastOneCountsForTheUnitTheKindAndTheHeads() {
        mappings().remember(YANJI, "enterprises", HEADS, FIRST);
        mappings().remember(YANJI, "enterprises", HEADS, SECOND);
        mappings().remember(YANJI, "titles", HEADS, FIRST);
        assertThat(mappings().find(YANJI, "enterprises", HEADS)).contains(SECOND);
        assertThat(mappings().find(YANJI, "titles", HEADS)).contains(FIRST);
        assertThat(mappings().find(HUNCHUN, "enterprises", HEADS)).isEmpty();
        assertThat(mappings().find(YANJI, "enterprises", HEADS + "\n备注")).isEmpty();
    }

    @Test
    void headsMayBeAsLongAsTheyLike() {
        String wide = "列".repeat(20_000);
        mappings().remember(HUNCHUN, "facts", wide, FIRST);
        assertThat(mappings().find(HUNCHUN, "facts", wide)).contains(FIRST);
    }
}
