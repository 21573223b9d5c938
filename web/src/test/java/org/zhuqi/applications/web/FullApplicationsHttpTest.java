package org.zhuqi.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.applications.usecase.OpenFullApplications;
import org.zhuqi.documents.tables.usecase.ExportList;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Page;

/** What was handed in to a call as a file with every answer. */
class FullApplicationsHttpTest extends ApplicationsOverHttp {
    private static final int MANY = 3_000;

    @Autowired
    private OpenFullApplications openFullApplications;

    @Autowired
    private ExportList exportList;

    private List<String> file(Actor actor, String more) throws Exception {
        String file = body(http.perform(get("/api/v1/exports/full-applications?format=csv&programme=EQI" + more)
                        .header("Accept-Language", "zh")
                        .with(as(actor)))
                .andExpect(status().isOk()));
        return file.replace("\uFEFF", "").lines().toList();
    }

    private String submitted(String description) throws Exception {
        String id = complete();
        save(clerk, id, 1, "{\"description\": \"" + description + "\"}").andExpect(status().isOk());
        submit(clerk, id, null, "{\"certified\": true}").andExpect(status().isOk());
        return id;
    }

    @Test
    void everyAnswerHasAColumnAndEveryRowOfATableItsOwn() throws Exception {
        submitted("扩能");
        List<String> lines = file(officer, "&enterprise=" + enterprise.id());
        assertThat(lines).hasSize(2);
        List<String> head = List.of(lines.getFirst().split(",", -1));
        List<String> row = List.of(lines.get(1).split(",", -1));
        assertThat(row).hasSameSizeAs(head);
        assertThat(row.get(head.indexOf("项目名称"))).isEqualTo("激光切割线");
        assertThat(row.get(head.indexOf("开工日期"))).isEqualTo("2024-01-02");
        assertThat(row.get(head.indexOf("购置的设备1：设备名称"))).isEqualTo("激光切割机");
        assertThat(row.get(head.indexOf("购置的设备2：不含税金额（元）"))).isEqualTo("1000000");
        assertThat(row.get(head.indexOf("购置的设备3：类别"))).isEqualTo("二手设备");
        assertThat(row.get(head.indexOf("同一设备是否已获得其他财政资金支持"))).isEqualTo("否");
        assertThat(head).doesNotContain("购置的设备4：设备名称");
    }

    @Test
    void whatIsPersonalInTheAnswersIsMaskedUnlessSomebodySaysWhyAndThatIsOnRecord() throws Exception {
        submitted("联系人电话13812345678");
        String own = "&enterprise=" + enterprise.id();
        assertThat(file(officer, own).get(1)).contains("138****5678").doesNotContain("13812345678");
        int before = count("audit_entry where action = 'applications.unmask-answers'");
        assertThat(file(officer, own + "&reason=核对材料").get(1)).contains("13812345678");
        assertThat(count("audit_entry where action = 'applications.unmask-answers'"))
                .isEqualTo(before + 1);
        assertThat(file(officer, own + "&reason=").get(1)).doesNotContain("13812345678");
    }

    @Test
    void everybodySeesTheirOwnAndNobodyTakesAllCallsAtOnce() throws Exception {
        submitted("扩能");
        assertThat(file(clerk, "")).hasSize(2).last().asString().contains(enterprise.name());
        assertThat(String.join("\n", file(otherOfficer, ""))).doesNotContain(enterprise.name());
        for (String wrong : List.of("", "?programme=NO-SUCH")) {
            http.perform(get("/api/v1/exports/full-applications" + wrong).with(as(officer)))
                    .andExpect(status().isUnprocessableContent());
        }
        http.perform(get("/staff/applications?programme=EQI").with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains("/exports/full-applications?", "programme=EQI"));
    }

    @Test
    void manyAreReadAFewAtATimeToTheLastOne() throws Exception {
        String id = submitted("扩能");
        // Each for a project of its own: an enterprise answers a call once for each.
        jdbc.sql("""
                insert into application select (jsonb_populate_record(a, jsonb_build_object('id', md5('full-' || g)::uuid,
                    'project_code', '2024-222401-35-03-' || lpad(g::text, 6, '0')))).*
                from application a, generate_series(1, :many) g where a.id = :id""").param("many", MANY).param("id", UUID.fromString(id)).update();
        jdbc.sql("""
                insert into application_submission select (jsonb_populate_record(s, jsonb_build_object('application_id',
                    md5('full-' || g)::uuid, 'receipt_number', 'FULL-' || g, 'idempotency_key', null))).*
                from application_submission s, generate_series(1, :many) g where s.application_id = :id""").param("many", MANY).param("id", UUID.fromString(id)).update();
        List<Integer> sizes = new ArrayList<>();
        OpenFullApplications.Full full =
                openFullApplications.open(officer, new ApplicationQueries.Filter("EQI", null, null, null, null), null);
        long written = exportList.export(
                officer,
                new ExportList.Command("full-applications", Map.of(), "xlsx", List.of("receipt", "name"), page -> {
                    Page<OpenFullApplications.Row> rows = full.rows().apply(page);
                    sizes.add(rows.items().size());
                    return rows.map(row -> List.of(
                            Cell.of(row.answered().line().receiptNumber()),
                            Cell.of(row.answered().answers().text("projectName").orElse(""))));
                }),
                format -> OutputStream.nullOutputStream());
        assertThat(written).isGreaterThan(MANY);
        assertThat(sizes).allMatch(size -> size <= 200).hasSizeGreaterThan(MANY / 200);
    }
}
