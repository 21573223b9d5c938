package org.zhuqi.applications.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Post;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationsError;
import org.zhuqi.applications.usecase.StartApplication;
import org.zhuqi.applications.usecase.SubmitApplication;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.PaperKind;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ReceiptPattern;
import org.zhuqi.programmes.Reuse;
import org.zhuqi.programmes.Window;
import org.zhuqi.programmes.trials.usecase.WorkOnDryRuns;
import org.zhuqi.reviews.Mend;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How the terms of a call are kept over HTTP: confirmations, projects, exclusions, papers on file, mending. */
class ApplyingHttpTest extends ApplicationsOverHttp {
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final ReportingUnitId PREFECTURE = new ReportingUnitId("222400");
    private static final String PROJECT = "2024-222401-35-03-000001";

    @Autowired
    private Programmes programmes;

    @Autowired
    private StartApplication startApplication;

    @Autowired
    private Accounts accounts;

    @Autowired
    private WorkOnDryRuns workOnDryRuns;

    private final Set<String> walked = new HashSet<>();

    /** Like the shipped call, closing after it, so that other tests find that one first. */
    private Programme call(UnaryOperator<Programme> change) {
        Programme shipped = programmes.findByCode("EQI").orElseThrow();
        String code = "T" + CALLS.incrementAndGet() + "-AP";
        Window window = shipped.window();
        Programme call = change.apply(shipped.withId(new ProgrammeId(UUID.randomUUID()))
                .withCode(code)
                .withReceipts(new ReceiptPattern("T-{year}-" + code + "-{number}"))
                .withWindow(new Window(window.opens(), window.closes().plus(Duration.ofDays(1))))
                .withStatus(ProgrammeStatus.PUBLISHED));
        programmes.add(call);
        return call;
    }

    private static UnaryOperator<Programme> with(Particulars particulars) {
        return call -> call.withParticulars(particulars);
    }

    private String begun(Programme call) throws Exception {
        return JsonPath.read(
                body(http.perform(post("/api/v1/applications")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"programme\": \"" + call.id() + "\"}")
                                .with(as(clerk))
                                .with(csrf()))
                        .andExpect(status().isCreated())),
                "$.id");
    }

    private String completed(Programme call) throws Exception {
        String id = begun(call);
        save(clerk, id, 0, """
                {"projectName": "激光切割线", "startedOn": "2024-01-02", "completedOn": "2024-06-30",
                 "description": "扩能", "equipment": [%s, %s, %s], "otherFunding": false,
                 "noMajorAccident": true, "notDishonest": true, "truthful": true}""".formatted(ROW, ROW_2, SECOND_HAND)).andExpect(status().isOk());
        attach(id, "invoices", "发票.pdf").andExpect(status().isCreated());
        attach(id, "payments", "付款.pdf").andExpect(status().isCreated());
        return id;
    }

    private ResultActions send(Actor actor, String path, String content) throws Exception {
        return http.perform(post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .with(as(actor))
                .with(csrf()));
    }

    private ResultActions page(Actor actor, String path) throws Exception {
        return http.perform(get(path).with(as(actor))).andExpect(status().isOk());
    }

    private static <T> List<Future<T>> together(List<Callable<T>> calls) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<T>> answers = new ArrayList<>();
            for (Callable<T> call : calls) {
                answers.add(threads.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            return answers;
        }
    }

    // confirmations

    @Test
    void what_a_colleague_hands_in_is_confirmed_by_whoever_answers_for_the_enterprise() throws Exception {
        String id = completed(call(with(Particulars.NONE.withSignOff(true))));
        String check = "/my/applications/" + id + "/check";
        submit(clerk, id, null, "{\"certified\": true}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("sign-off"));
        page(clerk, check + "?lang=zh").andExpect(content().string(not(containsString("/sign-off\""))));
        http.perform(post("/my/applications/" + id + "/sign-off/ask")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(redirectedUrl(check));
        page(clerk, check + "?lang=zh").andExpect(content().string(containsString("等待确认")));
        page(boss, "/my?lang=zh").andExpect(content().string(containsString(check)));
        page(clerk, "/my?lang=zh").andExpect(content().string(not(containsString(check))));

        String seen = mark(id);
        http.perform(post("/my/applications/" + id + "/sign-off/refuse")
                        .param("seen", seen)
                        .param("words", " ")
                        .with(as(boss))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("f-words-problem")));
        http.perform(post("/my/applications/" + id + "/sign-off/refuse")
                        .param("seen", seen)
                        .param("words", "付款凭证缺一页")
                        .with(as(boss))
                        .with(csrf()))
                .andExpect(redirectedUrl(check));
        for (String language : List.of("zh", "ko", "en")) {
            page(clerk, check + "?lang=" + language)
                    .andExpect(content().string(containsString("付款凭证缺一页")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        page(boss, "/my?lang=zh").andExpect(content().string(not(containsString(check))));

        send(boss, "/api/v1/applications/" + id + "/sign-off", "{\"mark\": \"" + seen + "\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.by").value(boss.name()));
        save(clerk, id, 1, "{\"description\": \"扩能二期\"}").andExpect(status().isOk());
        http.perform(get("/api/v1/applications/" + id).with(as(clerk)))
                .andExpect(jsonPath("$.signOff.state").value("GIVEN"))
                .andExpect(jsonPath("$.signOff.current").value(false));
        page(clerk, "/my/applications/" + id + "?lang=zh")
                .andExpect(content().string(containsString("确认之后内容有更改，需要重新确认")));
        send(boss, "/api/v1/applications/" + id + "/sign-off", "{\"mark\": \"" + seen + "\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.key").value("applications.changed-since-seen"));
        send(boss, "/api/v1/applications/" + id + "/sign-off", "{\"mark\": \"" + mark(id) + "\"}")
                .andExpect(status().isOk());
        submit(boss, id, null, "{\"certified\": true}").andExpect(status().isUnprocessableContent());
        submit(clerk, id, null, "{\"certified\": true}").andExpect(status().isOk());
        assertThat(body(http.perform(
                        get("/api/v1/applications/" + id + "/receipt/file").with(as(clerk)))))
                .contains("\"signOff\":{", boss.name());
    }

    private String mark(String id) throws Exception {
        return JsonPath.read(body(http.perform(get("/api/v1/applications/" + id).with(as(boss)))), "$.mark");
    }

    // projects

    @Test
    void a_call_for_projects_asks_for_the_project_and_keeps_one_draft_for_each() throws Exception {
        Programme call = call(with(Particulars.NONE.withPerProject(true)));
        page(clerk, "/programmes/" + call.id() + "?lang=zh")
                .andExpect(content().string(containsString("/my/applications/new?programme=" + call.id())));
        page(clerk, "/my/applications/new?lang=ko&programme=" + call.id())
                .andExpect(content().string(containsString("대상코드")));
        http.perform(post("/my/applications")
                        .param("programme", call.id().toString())
                        .param("project", "2024-2224")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("f-project-problem")))
                .andExpect(content().string(containsString("2024-2224")));

        List<Callable<StartApplication.Started>> clicks = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            clicks.add(() -> startApplication.start(clerk, call.id(), PROJECT));
        }
        Set<ApplicationId> begun = new HashSet<>();
        int started = 0;
        for (Future<StartApplication.Started> click : together(clicks)) {
            begun.add(click.get().application().id());
            started += click.get().started() ? 1 : 0;
        }
        assertThat(begun).hasSize(1);
        assertThat(started).isEqualTo(1);
        for (String language : List.of("zh", "ko", "en")) {
            page(boss, "/my/applications?lang=" + language)
                    .andExpect(content().string(containsString(PROJECT)))
                    .andExpect(content().string(not(containsString("??"))));
        }
        http.perform(get("/api/v1/applications").with(as(boss)))
                .andExpect(jsonPath("$.items[*].project", hasItem(PROJECT)));
    }

    // exclusions

    @Test
    void of_two_calls_that_exclude_each_other_one_is_handed_in_even_at_the_same_moment() throws Exception {
        Programme first = call(UnaryOperator.identity());
        Programme second = call(with(Particulars.NONE.withExcludes(List.of(first.code()))));
        ApplicationId one = ApplicationId.of(completed(first));
        ApplicationId other = ApplicationId.of(completed(second));
        List<Callable<String>> both = List.of(one, other).stream()
                .map(id -> (Callable<String>) () -> submitApplication
                        .submit(clerk, new SubmitApplication.Command(id, null, null, null, true))
                        .receipt()
                        .number())
                .toList();
        List<String> receipts = new ArrayList<>();
        for (Future<String> answer : together(both)) {
            try {
                receipts.add(answer.get());
            } catch (ExecutionException e) {
                assertThat(e.getCause())
                        .isInstanceOfSatisfying(
                                RefusedException.class,
                                refused -> assertThat(refused.is(ApplicationsError.EXCLUDED))
                                        .isTrue());
            }
        }
        assertThat(receipts).hasSize(1);
        boolean firstWon = receipts.getFirst().contains(first.code());
        ProgrammeId excluded = firstWon ? second.id() : first.id();
        for (String language : List.of("zh", "ko", "en")) {
            page(clerk, "/programmes/" + excluded + "?lang=" + language)
                    .andExpect(content().string(containsString(receipts.getFirst())))
                    .andExpect(content().string(not(containsString("??"))));
        }
        http.perform(get("/api/v1/applications/exclusions?programme=" + excluded)
                        .with(as(clerk)))
                .andExpect(jsonPath("$[0].receiptNumber").value(receipts.getFirst()));
        page(clerk, "/my/applications/" + (firstWon ? other : one) + "/check?lang=zh")
                .andExpect(content().string(containsString(receipts.getFirst())));
        submit(clerk, (firstWon ? other : one).toString(), null, "{\"certified\": true}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.key").value("applications.excluded"))
                .andExpect(jsonPath("$.errors[0].message", containsString(receipts.getFirst())));
    }

    // papers on file

    @Test
    void a_paper_handed_in_before_is_used_again_and_the_page_says_where_it_comes_from() throws Exception {
        UnaryOperator<Programme> reusing = call -> {
            ProgrammeRules rules = call.rules();
            return call.withRules(new ProgrammeRules(
                    rules.form(),
                    rules.eligibility(),
                    rules.amount(),
                    rules.materials().stream().map(ApplyingHttpTest::reusable).toList(),
                    rules.route()));
        };
        String earlier = completed(call(reusing));
        String receipt = JsonPath.read(
                body(submit(clerk, earlier, null, "{\"certified\": true}").andExpect(status().isOk())), "$.number");
        String id = begun(call(reusing));
        String draft = body(http.perform(get("/api/v1/applications/" + id).with(as(clerk))));
        String paper = JsonPath.<List<String>>read(draft, "$.onFile[?(@.material == 'invoices')].paper")
                .getFirst();
        for (String language : List.of("zh", "ko", "en")) {
            page(clerk, "/my/applications/" + id + "?lang=" + language)
                    .andExpect(content().string(containsString(receipt)))
                    .andExpect(content().string(not(containsString("??"))));
        }
        http.perform(post("/my/applications/" + id + "/attachments/on-file")
                        .param("material", "invoices")
                        .param("paper", paper)
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/applications/" + id + "#materials"));
        send(clerk, "/api/v1/applications/" + id + "/attachments/on-file", """
                {"material": "photos", "paper": "%s"}""".formatted(paper))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.key").value("applications.not-on-file"));
        http.perform(get("/api/v1/applications/" + id).with(as(clerk)))
                .andExpect(jsonPath("$.attachments[?(@.material == 'invoices')].fileName", hasItem("发票.pdf")));
        page(clerk, "/my/applications/" + id + "?lang=zh")
                .andExpect(content().string(containsString("提交的材料（" + receipt + "）")));
    }

    private static Material reusable(Material material) {
        return material.code().equals("invoices")
                ? new Material(
                        material.code(),
                        material.name(),
                        material.help(),
                        material.formats(),
                        material.required(),
                        new Reuse(PaperKind.TAX_CERTIFICATE, 12))
                : material;
    }

    // the whole way

    /** Every address it goes is described. */
    @Test
    void a_program_walks_from_a_definition_to_a_receipt_that_anybody_verifies() throws Exception {
        Account account = AccountFixture.staff("designer-" + CALLS.incrementAndGet())
                .granted(Post.staff(Role.PREFECTURE_OFFICER, PREFECTURE));
        accounts.add(account);
        Actor designer =
                new Actor(account.id(), "designer", Role.PREFECTURE_OFFICER, PREFECTURE, Set.of(), null, "192.0.2.9");
        String code = "W" + CALLS.incrementAndGet() + "-AP";
        String shipped = body(asked(designer, HttpMethod.GET, "/api/v1/programmes/{id}/definition", null, programme()));
        ObjectNode definition = (ObjectNode) JsonMapper.shared().readTree(shipped);
        Instant now = Instant.now();
        definition
                .put("code", code)
                .put("receipts", "T-{year}-" + code + "-{number}")
                .put("opens", now.minus(Duration.ofDays(1)).toString())
                .put("closes", now.plus(Duration.ofDays(400)).toString());
        String call = JsonPath.read(
                body(asked(designer, HttpMethod.POST, "/api/v1/programmes/imports", definition.toString())
                        .andExpect(status().isCreated())),
                "$.id");
        definition.put("perProject", true);
        asked(designer, HttpMethod.PUT, "/api/v1/programmes/{id}/definition", definition.toString(), call, "?seen=1")
                .andExpect(status().isOk());
        asked(designer, HttpMethod.GET, "/api/v1/programmes/{id}/design", null, call)
                .andExpect(jsonPath("$.faults").isEmpty());
        asked(designer, HttpMethod.POST, "/api/v1/programmes/{id}/formula-trials", """
                {"answers": {"equipment": [%s]}}""".formatted(ROW), call)
                .andExpect(jsonPath("$.steps").isNotEmpty());

        String run = JsonPath.read(
                body(asked(
                                designer,
                                HttpMethod.POST,
                                "/api/v1/programmes/{id}/dry-runs",
                                "{\"workingCopy\": true}",
                                call)
                        .andExpect(status().isAccepted())),
                "$.id");
        // The program works on it by itself too: whoever takes it first.
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            workOnDryRuns.workOnNext();
            return isDone(designer, run);
        });
        asked(designer, HttpMethod.GET, "/api/v1/dry-runs/{id}", null, run)
                .andExpect(jsonPath("$.status").value("DONE"))
                .andExpect(jsonPath("$.workingCopy").value(true));
        asked(designer, HttpMethod.POST, "/api/v1/programmes/{id}/versions", "{\"seen\": 2}", call)
                .andExpect(status().isCreated());

        asked(
                        clerk,
                        HttpMethod.GET,
                        "/api/v1/enterprises/{id}/eligibility",
                        null,
                        enterprise.id().toString(),
                        "?programme=" + call)
                .andExpect(jsonPath("$.verdict").exists());
        String id = JsonPath.read(
                body(asked(clerk, HttpMethod.POST, "/api/v1/applications", """
                        {"programme": "%s", "project": "%s"}""".formatted(call, PROJECT))
                        .andExpect(status().isCreated())),
                "$.id");
        asked(clerk, HttpMethod.PATCH, "/api/v1/applications/{id}/answers", """
                {"baseVersion": 0, "changes": {"projectName": "激光切割线", "startedOn": "2024-01-02",
                 "completedOn": "2024-06-30", "description": "扩能", "equipment": [%s, %s, %s], "otherFunding": false,
                 "noMajorAccident": true, "notDishonest": true, "truthful": true}}""".formatted(ROW, ROW_2, SECOND_HAND), id)
                .andExpect(status().isOk());
        attach(id, "invoices", "发票.pdf").andExpect(status().isCreated());
        attach(id, "payments", "付款.pdf").andExpect(status().isCreated());
        String receipt =
                body(asked(clerk, HttpMethod.POST, "/api/v1/applications/{id}/submission", "{\"certified\": true}", id)
                        .andExpect(status().isOk()));
        http.perform(get("/api/v1/receipts/" + JsonPath.read(receipt, "$.number"))
                        .param("digest", JsonPath.<String>read(receipt, "$.sha256")))
                .andExpect(jsonPath("$.genuine").value(true));
        walked.add("GET /api/v1/receipts/{number}");
        walked.add("POST /api/v1/applications/{id}/attachments");
        assertThat(described()).containsAll(walked);
    }

    private boolean isDone(Actor actor, String run) throws Exception {
        String answer = body(http.perform(get("/api/v1/dry-runs/" + run).with(as(actor))));
        return JsonPath.<String>read(answer, "$.status").equals("DONE");
    }

    /** @param rest the id in the address and what follows the address */
    private ResultActions asked(Actor actor, HttpMethod method, String path, @Nullable String content, String... rest)
            throws Exception {
        walked.add(method + " " + path);
        String address = rest.length == 0 ? path : path.replace("{id}", rest[0]) + (rest.length > 1 ? rest[1] : "");
        MockHttpServletRequestBuilder request =
                request(method, address).with(as(actor)).with(csrf());
        return http.perform(
                content == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(content));
    }

    private Set<String> described() throws Exception {
        Set<String> operations = new HashSet<>();
        JsonNode paths = JsonMapper.shared()
                .readTree(body(http.perform(get("/v3/api-docs"))))
                .path("paths");
        paths.propertyNames()
                .forEach(path -> paths.path(path)
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    // mending

    @Test
    void after_a_return_only_what_was_asked_for_is_changed_with_before_and_after_in_view() throws Exception {
        String id = complete();
        submit(clerk, id, null, "{\"certified\": true}").andExpect(status().isOk());
        page(clerk, "/my/applications?lang=zh").andExpect(content().string(containsString("责任单位")));
        returnForCorrection.giveBack(
                officer,
                reviews.findBySubject("application", UUID.fromString(id))
                        .orElseThrow()
                        .id(),
                List.of(new Mend("projectName", "名称与备案不符"), new Mend("materials.payments", "看不清")),
                "请补正");
        page(clerk, "/my/applications?lang=zh").andExpect(content().string(containsString("企业")));
        save(clerk, id, 1, "{\"description\": \"别的\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.key").value("applications.not-asked-for"))
                .andExpect(jsonPath("$.errors[0].field").value("description"));
        attach(id, "invoices", "x.pdf").andExpect(status().isConflict());
        http.perform(multipart("/api/v1/applications/" + id + "/attachments")
                        .file(new MockMultipartFile(
                                "file", "y.pdf", "application/octet-stream", "%PDF-1.7\npayment".getBytes(UTF_8)))
                        .param("material", "payments")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(status().isCreated());
        assertThat(body(page(clerk, "/my/applications/" + id + "?lang=zh")))
                .contains("name=\"projectName\"", "只能修改要求补正的内容", "扩能")
                .doesNotContain("name=\"description\"", "name=\"equipment[0].name\"");
        // What a page holds back is not changed by whoever posts it all the same.
        http.perform(post("/my/applications/" + id)
                        .param("base", "{\"projectName\": \"激光切割线\", \"description\": \"扩能\"}")
                        .param("projectName", "激光切割线二期")
                        .param("description", "别的")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/applications/" + id));
        http.perform(get("/api/v1/applications/" + id).with(as(clerk)))
                .andExpect(jsonPath("$.answers.projectName").value("激光切割线二期"))
                .andExpect(jsonPath("$.answers.description").value("扩能"))
                .andExpect(jsonPath("$.mendable", hasItem("materials.payments")));
        for (String language : List.of("zh", "ko", "en")) {
            page(clerk, "/my/applications/" + id + "/check?lang=" + language)
                    .andExpect(content().string(containsString("<del>激光切割线</del>")))
                    .andExpect(content().string(containsString("<ins>激光切割线二期</ins>")))
                    .andExpect(content().string(containsString("<ins>y.pdf</ins>")))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }
}
