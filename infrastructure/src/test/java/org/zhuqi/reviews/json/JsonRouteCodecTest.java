package org.zhuqi.reviews.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import tools.jackson.databind.json.JsonMapper;

class JsonRouteCodecTest {
    private final JsonRouteCodec codec = new JsonRouteCodec(JsonMapper.builder().build());

    @Test
    void aRouteComesBackAsItWasWritten() {
        assertThat(codec.read(codec.write(ReviewFixture.route()))).isEqualTo(ReviewFixture.route());
    }

    @Test
    void aRouteOfEveryKindComesBackToo() {
        assertThat(codec.read(codec.write(ReviewFixture.longRoute()))).isEqualTo(ReviewFixture.longRoute());
    }

    @Test
    void routesOfBeforeSayNeitherKindNorLateness() {
        String before = codec.write(ReviewFixture.route()).replaceAll(",?\"(kind|late)\":\"[A-Z_]+\"", "");
        assertThat(before).doesNotContain("late");
        assertThat(codec.read(before)).isEqualTo(ReviewFixture.route());
    }

    @Test
    void whatIsNotARouteIsRefusedWithAReason() {
        for (String text : new String[] {
            "",
            "{",
            "{}",
            "{\"stages\":[]}",
            "{\"stages\":[{\"id\":\"a\",\"strange\":1}]}",
            "{\"stages\":[{\"id\":\"a\"}]}"
        }) {
            assertThatThrownBy(() -> codec.read(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
