package org.zhuqi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.shared.jdbc.FreshDatabase;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.PageSection;
import org.zhuqi.shared.web.PageSectionContract;

/** The sections the program ships keep the contract, and its navigation leads staff to everything. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/over-the-wire-data"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class ShippedSectionsTest extends PageSectionContract {
    @Autowired
    private List<PageSection> sections;

    @Autowired
    private MessageSource messages;

    @Autowired
    private List<NavEntry> entries;

    @Test
    void what_staff_may_open_stands_under_a_heading_except_their_desk() {
        assertThat(entries.stream()
                        .filter(entry -> entry.area() == Area.STAFF && entry.group() == null)
                        .map(NavEntry::id))
                .containsExactly("staff");
    }

    @Override
    protected List<PageSection> sections() {
        return sections;
    }

    @Override
    protected MessageSource messages() {
        return messages;
    }
}
