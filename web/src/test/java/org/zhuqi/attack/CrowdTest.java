package org.zhuqi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same thing asked a thousand times at once. */
class CrowdTest extends Besieged {
    private static final int AT_ONCE = 48;
    private static final Duration BOUND = Duration.ofMinutes(4);

    @Test
    @Tag("long")
    void a_thousand_drafts_at_once_are_one() throws Exception {
        String user = "demo-enterprise-005";
        String body = "{\"programme\":\"" + programme() + "\"}";
        token(user);
        List<HttpResponse<String>> answers =
                together(1_000, () -> insisting(() -> call(user, "POST", "/api/v1/applications", body)));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(answers.stream().map(a -> json(a).path("id").asString()).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void two_hundred_submissions_at_once_give_one_receipt() throws Exception {
        String user = "demo-enterprise-002";
        String id = complete(user);
        List<HttpResponse<String>> answers = together(
                200,
                () -> call(
                        user, "POST", "/api/v1/applications/" + id + "/submit", "{\"certified\": true, \"round\": 1}"));
        Map<Integer, Long> statuses =
                answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
        assertThat(statuses.keySet()).as(statuses.toString()).isSubsetOf(200, 409);
        assertThat(answers.stream()
                        .filter(a -> a.statusCode() == 200)
                        .map(a -> json(a).path("number").asString())
                        .collect(Collectors.toMap(Function.identity(), n -> 1, Integer::sum)))
                .hasSize(1);
        for (String table : List.of("application_submission where application_id", "review where subject_id")) {
            assertThat(jdbc.sql("select count(*) from " + table + " = ?::uuid")
                            .param(id)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isOne();
        }
    }

    /** Asks again when told to come back later, as {@code Retry-After} says, on a machine that has too much to do. */
    private static HttpResponse<String> insisting(Callable<HttpResponse<String>> call) throws Exception {
        HttpResponse<String> answer = call.call();
        for (int again = 0; answer.statusCode() == 503 && again < 5; again++) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            answer = call.call();
        }
        return answer;
    }

    private static <T> List<T> together(int times, Callable<T> call) throws Exception {
        long begun = System.nanoTime();
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> asked = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                asked.add(threads.submit(call));
            }
            for (Future<T> one : asked) {
                answers.add(one.get());
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(BOUND);
        return answers;
    }
}
