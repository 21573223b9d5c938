package org.zhuqi.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Role;

/** The board of a programme over HTTP: its numbers are those of the files it opens onto, in every language. */
class ProgrammeBoardHttpTest extends ApplicationsOverHttp {
    private static final Pattern NUMBER_LINK = Pattern.compile("<a href=\"(/staff/reviews\\?[^\"]+)\">([0-9,]+)</a>");

    private final Actor prefecture = actor(7, Role.PREFECTURE_OFFICER, "222400", null);
    private String board = "";

    /** One waits in nobody's hands, one is in an officer's, one went on, one is rejected. */
    @BeforeEach
    void fourMatters() throws Exception {
        board = "/staff/subsidies/programmes/" + programme() + "/board";
        for (String step : new String[] {"", "claim", "recommend", "reject"}) {
            enterprise = EnterpriseFixture.enterprise(NUMBER.incrementAndGet());
            enterprises.add(enterprise);
            boss = actor(1, Role.ENTERPRISE_ADMIN, null, enterprise);
            clerk = boss;
            String id = complete();
            submit(clerk, id, null, "{\"certified\": true}").andExpect(status().isOk());
            String review = reviews.findBySubject("application", UUID.fromString(id))
                    .filter(opened -> opened.state() == ReviewState.UNDER_REVIEW)
                    .orElseThrow()
                    .id()
                    .toString();
            if (!step.isEmpty()) {
                http.perform(post("/api/v1/reviews/" + review + "/" + step)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"opinion\": \"情况属实\"}")
                                .with(as(officer))
                                .with(csrf()))
                        .andExpect(status().isOk());
            }
        }
    }

    @Test
    void everyNumberOpensOntoAsManyMatters() throws Exception {
        String page = body(http.perform(get(board).with(as(prefecture))).andExpect(status().isOk()));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Matcher links = NUMBER_LINK.matcher(page);
        while (links.find()) {
            numbers.put(
                    links.group(1).replace("&amp;", "&"),
                    Integer.parseInt(links.group(2).replace(",", "")));
        }
        assertThat(numbers).hasSizeGreaterThan(12);
        for (Map.Entry<String, Integer> number : numbers.entrySet()) {
            URI list = URI.create(number.getKey().replace("/staff/reviews", "/api/v1/reviews"));
            int total = JsonPath.read(
                    body(http.perform(get(list).with(as(prefecture))).andExpect(status().isOk())), "$.total");
            assertThat(total).as(number.getKey()).isEqualTo(number.getValue());
            http.perform(get(URI.create(number.getKey())).with(as(prefecture))).andExpect(status().isOk());
        }
    }

    @Test
    void itSpeaksEveryLanguageAndTellsAProgramTheSame() throws Exception {
        for (String[] heading : new String[][] {{"zh", "办理进程"}, {"ko", "처리과정"}, {"en", "The way"}}) {
            assertThat(body(http.perform(get(board)
                                    .param("lang", heading[0])
                                    .header("Accept-Language", heading[0])
                                    .with(as(prefecture)))
                            .andExpect(status().isOk())))
                    .contains(heading[1]);
        }
        String answer = board.replace("/staff/subsidies", "/api/v1");
        http.perform(get(answer).with(as(prefecture)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code").value("EQI"))
                .andExpect(jsonPath("$.promise.workingDays").value(60))
                .andExpect(jsonPath("$.stages[0].reached").isNumber());
        int own = JsonPath.read(body(http.perform(get(answer).with(as(officer)))), "$.handedIn");
        assertThat(own).isGreaterThanOrEqualTo(4);
        http.perform(get(answer).with(as(clerk))).andExpect(status().is4xxClientError());
        String figure = "/api/v1/measures/applications.by-stage?programme=EQI";
        String stage = JsonPath.read(body(http.perform(get(answer).with(as(officer)))), "$.stages[0].kind");
        int here = JsonPath.read(body(http.perform(get(answer).with(as(officer)))), "$.stages[0].here");
        http.perform(get(figure + "&stage=" + stage).with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.value").value(here));
        http.perform(get("/api/v1/measures/applications.days-in-stage?programme=EQI&stage=" + stage)
                        .with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.value").isNumber());
        http.perform(get("/api/v1/measures/applications.days-in-stage/records?programme=EQI&stage=" + stage)
                        .with(as(officer)))
                .andExpect(status().isOk());
        http.perform(get("/measures/applications.by-stage?programme=EQI").with(as(officer)))
                .andExpect(status().isOk());
    }
}
