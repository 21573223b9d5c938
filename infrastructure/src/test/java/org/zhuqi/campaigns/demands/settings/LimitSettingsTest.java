package org.zhuqi.campaigns.demands.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.zhuqi.calendar.Limit;
import org.zhuqi.campaigns.demands.DemandLimits;

/** Limits as an operator writes them. */
class LimitSettingsTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withBean("clock", Clock.class, () -> Clock.system(ZoneId.of("Asia/Shanghai")))
            .withUserConfiguration(DemandConfiguration.class);

    @Test
    void withoutSettingsTheyAreTheRecommendedDays() {
        runner.run(context -> assertThat(context.getBean(DemandLimits.class)).isEqualTo(DemandLimits.DEFAULT));
    }

    @Test
    void aLimitIsDaysWorkingHoursOrHoursOfTheClock() {
        runner.withPropertyValues(
                        "zhuqi.campaigns.demands.contact-days=PT1H",
                        "zhuqi.campaigns.demands.reply-days=PT24H clock",
                        "zhuqi.campaigns.demands.ordinary-days=5")
                .run(context -> {
                    DemandLimits limits = context.getBean(DemandLimits.class);
                    assertThat(limits.contact()).isEqualTo(new Limit.Hours(Duration.ofHours(1), false));
                    assertThat(limits.reply()).isEqualTo(new Limit.Hours(Duration.ofHours(24), true));
                    assertThat(limits.ordinary()).isEqualTo(Limit.ofDays(5));
                });
    }

    @Test
    void whatDoesNotSayOfWhichHoursIsRefusedAtTheStart() {
        runner.withPropertyValues("zhuqi.campaigns.demands.contact-days=24h")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isNotNull()
                        .satisfies(cause -> assertThat(allMessages(context.getStartupFailure()))
                                .contains("PT24H clock")));
    }

    private static String allMessages(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            all.append(each.getMessage()).append('\n');
        }
        return all.toString();
    }
}
