package org.zhuqi.applications.jdbc;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.PaperOnFile;
import org.zhuqi.applications.PapersOnFile;
import org.zhuqi.applications.SubmittedFile;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.programmes.PaperKind;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;

@Repository
@RequiredArgsConstructor
class JdbcPapersOnFile implements PapersOnFile {
    private static final int MOST = 100;
    private final JdbcClient jdbc;

    /** What kind of paper a file was says the version of the call it was handed in for. */
    @Override
    public List<PaperOnFile> of(EnterpriseId enterprise, Set<PaperKind> kinds) {
        List<PaperOnFile> found = new ArrayList<>(jdbc.sql("""
                select distinct on (kind, sha256) m -> 'reuse' ->> 'kind' as kind, f ->> 'material' as material,
                    (f ->> 'attachment')::uuid as attachment, f ->> 'fileName' as file_name,
                    f ->> 'mediaType' as media_type, (f ->> 'size')::bigint as size, f ->> 'sha256' as sha256,
                    a.id, v.title ->> 'zh' as title_zh, v.title ->> 'ko' as title_ko, v.title ->> 'en' as title_en,
                    s.receipt_number, s.at
                from application a
                    join application_submission s on s.application_id = a.id
                    join programme_version v on v.programme_id = a.programme_id and v.version = s.programme_version
                    cross join lateral jsonb_array_elements(s.files) f
                    join lateral jsonb_array_elements(v.materials) m on m ->> 'code' = f ->> 'material'
                where a.enterprise_id = :enterprise and m -> 'reuse' ->> 'kind' = any(:kinds)
                order by kind, sha256, s.at desc, attachment""")
                .param("enterprise", enterprise.value())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query((row, number) -> new PaperOnFile(
                        PaperKind.valueOf(row.getString("kind")),
                        new SubmittedFile(
                                row.getString("material"),
                                new AttachmentId(row.getObject("attachment", UUID.class)),
                                row.getString("file_name"),
                                row.getString("media_type"),
                                row.getLong("size"),
                                row.getString("sha256")),
                        new ApplicationId(row.getObject("id", UUID.class)),
                        new LocalText(row.getString("title_zh"), row.getString("title_ko"), row.getString("title_en")),
                        row.getString("receipt_number"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
        found.sort(Comparator.comparing(PaperOnFile::at)
                .reversed()
                .thenComparing(paper -> paper.file().sha256()));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }
}
