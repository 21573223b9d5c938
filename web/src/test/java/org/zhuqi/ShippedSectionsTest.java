package org.zhuqi;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.shared.jdbc.FreshDatabase;
import org.zhuqi.shared.web.PageSection;
import org.zhuqi.shared.web.PageSectionContract;

/** The sections the program ships keep the contract. */
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

    @Override
    protected List<PageSection> sections() {
        return sections;
    }

    @Override
    protected MessageSource messages() {
        return messages;
    }
}
