package org.zhuqi.enterprises.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.documents.imports.web.Books.book;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs hand files in over real HTTP, and what becomes of the work when its program or its asker is gone. */
class ImportByProgramsTest extends ImportsOverHttp {
    @Test
    void programsHandInAFileAndAskHowItStands() {
        String token = token("prefecture-officer-1");
        byte[] file =
                book(List.of("代码", "名", "属"), List.of(code(21), "接口企业甲", "延吉市"), List.of(code(22), "接口企业乙", "龙井市"));
        HttpResponse<String> unmapped = api(token, file, Map.of("kind", "enterprises", "mode", "all-or-nothing"));
        assertThat(unmapped.statusCode()).isEqualTo(422);
        assertThat(unmapped.body()).contains("imports.mapping").contains("imports.column-missing");
        HttpResponse<String> taken = api(
                token,
                file,
                Map.of(
                        "kind",
                        "enterprises",
                        "mode",
                        "all-or-nothing",
                        "mapping",
                        "{\"代码\": \"creditCode\", \"名\": \"names.zh\", \"属\": \"unit\"}"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String at = taken.headers().firstValue("location").orElse("");
        assertThat(JsonMapper.shared().readTree(taken.body()).path("status").asString())
                .isEqualTo("RUNNING");
        work();
        JsonNode done = json(token, at);
        assertThat(done.path("status").asString()).isEqualTo("DONE");
        assertThat(done.path("counts").path("added").asInt()).isEqualTo(2);
        assertThat(enterprises("接口企业%")).isEqualTo(2);
        assertThat(get(token("hunchun-officer-1"), at).statusCode()).isEqualTo(404);
        assertThat(api(token, file, Map.of("kind", "enterprises", "mode", "sometimes"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(api(token, file, Map.of("kind", "enterprises", "mapping", "[]"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(api(token, file, Map.of("kind", "nothing")).statusCode()).isEqualTo(404);
        HttpResponse<String> text = api(token, "a,b".getBytes(StandardCharsets.UTF_8), Map.of("kind", "enterprises"));
        assertThat(text.statusCode()).isEqualTo(422);
        assertThat(text.body()).contains("imports.not-xlsx");
    }

    @Test
    void factsTitlesAndTheDirectoryComeByFileToo() {
        String token = token("prefecture-officer-1");
        String known = jdbc.sql("select credit_code from enterprise where name_zh = '示范企业001'")
                .query(String.class)
                .single();
        assertImported(
                token,
                "facts",
                book(
                        List.of("信用代码", "名称", "年度", "数据来源", "截止日期", "营业收入(元)", "净利润（万元）", "从业人员", "列入经营异常名录"),
                        List.of(known, "示范企业001", "2022年", "统计部门", "2023/4/29", "12,345,678.9", "-12.5", "1２3", "否")));
        assertThat(jdbc.sql("""
                        select string_agg(code || '=' || coalesce(number::text, yes::text), ',' order by code)
                        from enterprise_fact f join enterprise e on e.id = f.enterprise_id
                        where e.name_zh = '示范企业001' and (year = 2022 or year is null) and as_of = '2023-04-29'
                            and source = 'statistics'
                        """).query(String.class).single())
                .isEqualTo("abnormal-list=false,employees=123,net-profit=-125000,revenue=12345678.9");
        assertImported(
                token,
                "titles",
                book(
                        List.of("信用代码", "称号", "认定日期", "到期日期", "认定文号"),
                        List.of(known, "专精特新种子企业", "2019年1月1日", "2019.12.31", "延州工信〔2019〕1号")));
        String outside = jdbc.sql("""
                        select credit_code from enterprise e where name_zh like '示范企业%' and not exists (
                            select 1 from directory_membership m where m.enterprise_id = e.id) order by name_zh limit 1
                        """).query(String.class).single();
        assertImported(
                token,
                "directory",
                book(List.of("信用代码", "入库时间", "退库时间", "退库原因"), List.of(outside, "2009-01", "2009年12月", "停产")));
    }

    @Test
    void workThatDiesWithItsProgramIsTakenUpAgainAndDoneOnce() {
        String token = token("prefecture-officer-1");
        byte[] file = book(List.of("信用代码", "企业名称", "责任单位"), List.of(code(31), "断电企业甲", "延吉市"));
        String at = api(token, file, Map.of("kind", "enterprises", "mode", "check"))
                .headers()
                .firstValue("location")
                .orElse("");
        work();
        // A program took it to keep its rows, and died.
        jdbc.sql("""
                        update data_import set status = 'RUNNING', mode = 'ALL_OR_NOTHING', attempt = 1,
                            claim = gen_random_uuid(), lease = ?
                        where id = ?::uuid
                        """)
                .params(
                        Timestamp.from(Instant.now().plus(Duration.ofMinutes(2))),
                        at.substring(at.lastIndexOf('/') + 1))
                .update();
        assertThat(workOnImports.workOnNext()).as("it might be at work still").isFalse();
        String page = visitor("prefecture-officer-1")
                .get(at.replace("/api/v1/", "/staff/"))
                .body();
        assertThat(page).contains("正在导入").contains("hx-trigger=\"every 1s\"").contains("http-equiv=\"refresh\"");
        jdbc.sql("update data_import set lease = lease - interval '3 minutes' where status = 'RUNNING'")
                .update();
        work();
        assertThat(json(token, at).path("status").asString()).isEqualTo("DONE");
        assertThat(enterprises("断电企业%")).isEqualTo(1);
    }

    @Test
    void whoeverLostTheRightMeanwhileImportsNothing() {
        byte[] file = book(List.of("信用代码", "企业名称", "责任单位"), List.of(code(41), "失权企业甲", "和龙市"));
        String at = api(token("helong-officer-1"), file, Map.of("kind", "enterprises", "mode", "check"))
                .headers()
                .firstValue("location")
                .orElse("");
        work();
        jdbc.sql("update account set status = 'DISABLED' where username = 'helong-officer-1'")
                .update();
        jdbc.sql("update data_import set status = 'RUNNING', mode = 'ALL_OR_NOTHING' where id = ?::uuid")
                .param(at.substring(at.lastIndexOf('/') + 1))
                .update();
        work();
        JsonNode failed = json(token("prefecture-officer-1"), at);
        assertThat(failed.path("status").asString()).isEqualTo("FAILED");
        assertThat(failed.path("failure").asString()).isEqualTo("shared.denied");
        assertThat(enterprises("失权企业%")).isZero();
    }

    /** It is kept, and a second time nothing changes. */
    private void assertImported(String token, String kind, byte[] file) {
        for (String count : List.of("added", "unchanged")) {
            HttpResponse<String> taken = api(token, file, Map.of("kind", kind, "mode", "all-or-nothing"));
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
            work();
            JsonNode done = json(token, taken.headers().firstValue("location").orElse(""));
            assertThat(done.path("status").asString()).as(done.toString()).isEqualTo("DONE");
            assertThat(done.path("counts").path(count).asInt())
                    .as(kind + " " + count)
                    .isEqualTo(1);
        }
    }

    private HttpResponse<String> api(String token, byte[] file, Map<String, String> fields) {
        String boundary = "----imports";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.xlsx\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(new Visitor(port)
                .request("/api/v1/imports")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
