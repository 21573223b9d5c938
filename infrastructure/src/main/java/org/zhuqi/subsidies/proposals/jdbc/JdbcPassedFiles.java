package org.zhuqi.subsidies.proposals.jdbc;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.subsidies.proposals.PassedFile;
import org.zhuqi.subsidies.proposals.PassedFiles;

@Repository
@RequiredArgsConstructor
class JdbcPassedFiles implements PassedFiles {
    static final String FROM = """
            from application a
            join review r on r.subject_kind = 'application' and r.subject_id = a.id
            join application_submission s on s.application_id = a.id and s.round = a.round
            """;

    /**
     * Under review at the stage of its own route that decides, or that draws up what is decided on: nothing but these is
     * missing.
     */
    static final String WAITING = """
            where a.programme_id = :programme and a.status = 'SUBMITTED' and r.state = 'UNDER_REVIEW'
                and (r.route -> 'stages' -> r.stage -> 'moves' @> '["APPROVE"]'
                    or r.route -> 'stages' -> r.stage ->> 'kind' = 'PROPOSAL')""";

    private final JdbcClient jdbc;

    @Override
    public List<PassedFile> of(ProgrammeId programme) {
        return jdbc.sql(
                        "select q.*, e.name_zh, e.name_ko from (select a.id, a.enterprise_id, a.unit_id, s.sha256, s.amount "
                                + FROM + WAITING + ") q left join enterprise e on e.id = q.enterprise_id order by q.id")
                .param("programme", programme.value())
                .query((row, number) -> {
                    BigDecimal amount = row.getBigDecimal("amount");
                    String name = row.getString("name_zh");
                    return new PassedFile(
                            new ApplicationId(row.getObject("id", UUID.class)),
                            new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                            new LocalText(name == null ? "—" : name, row.getString("name_ko"), null),
                            new ReportingUnitId(row.getString("unit_id")),
                            row.getString("sha256"),
                            amount == null ? null : new Money(amount));
                })
                .list();
    }
}
