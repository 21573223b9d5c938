package org.zhuqi.projects.lights.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.zhuqi.projects.lights.LightRuleSets;
import org.zhuqi.projects.lights.LightRules;
import org.zhuqi.projects.lights.LightRulesFixture;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.json.JsonMapper;

/** What ships is what the authorities gave out. */
class LightRulesFileTest {
    @Test
    void both_sets_ship_with_their_bounds() {
        LightRuleSets sets = sets("wuhan");
        assertThat(sets.all())
                .extracting(LightRules::progress)
                .containsExactly(LightRulesFixture.YINCHUAN.progress(), LightRulesFixture.WUHAN.progress());
        LightRules yinchuan = sets.find("yinchuan-2025").orElseThrow();
        assertThat(yinchuan.start()).isEqualTo(LightRulesFixture.YINCHUAN.start());
        assertThat(yinchuan.entry()).isEqualTo(LightRulesFixture.YINCHUAN.entry());
        assertThat(sets.inForce().id()).isEqualTo("wuhan");
        assertThat(sets.inForce().start()).isNull();
    }

    @Test
    void a_set_that_is_not_there_stops_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> sets("paris")).withMessageContaining("paris");
    }

    private static LightRuleSets sets(String chosen) {
        return new LightRulesFile()
                .lightRuleSets(
                        new PlaceFiles(new DefaultResourceLoader(), "yanbian"),
                        JsonMapper.builder().build(),
                        new LightRulesFile.Settings(chosen));
    }
}
