package org.zhuqi.documents.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/** Imports for tests. */
public final class ImportFixture {
    public static final Instant MORNING = Instant.parse("2024-08-26T02:00:00Z");

    private ImportFixture() {}

    /** A file just handed in, the n-th. */
    public static Import uploaded(int number) {
        return Import.builder()
                .id(new ImportId(new UUID(8, number)))
                .kind("enterprises")
                .unit(new ReportingUnitId("222401"))
                .by(asker())
                .source(new Import.Source(
                        new AttachmentId(new UUID(9, number)), "名单.xlsx", 2, List.of("信用代码", "", "名称"), 3))
                .mapping(new ColumnMapping(Map.of(0, "creditCode", 2, "names.zh")))
                .status(ImportStatus.UPLOADED)
                .tally(Tally.NOTHING)
                .preview(List.of())
                .createdAt(MORNING)
                .build();
    }

    public static Import.Requester asker() {
        return new Import.Requester(new UserId(new UUID(1, 1)), "延吉经办", "10.0.0.1", MORNING);
    }
}
