package org.zhuqi.campaigns.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link BoothSupport} does. */
public abstract class BoothSupportContract {
    /** One that offers something now. */
    protected abstract BoothSupport support();

    /** The id of something that was offered and no longer is. */
    protected abstract String former();

    @Test
    void what_is_offered_has_an_id_of_its_own_and_leads_to_a_page_of_this_server() {
        List<BoothSupport.Offer> offers = support().offers(Set.of());
        assertThat(offers).isNotEmpty().extracting(BoothSupport.Offer::id).doesNotHaveDuplicates();
        assertThat(offers)
                .allSatisfy(offer -> assertThat(offer.href()).startsWith("/").doesNotStartWith("//"));
    }

    @Test
    void what_was_named_stays_known_when_it_is_no_longer_offered() {
        assertThat(support().offers(Set.of()))
                .extracting(BoothSupport.Offer::id)
                .doesNotContain(former());
        assertThat(support().offers(Set.of(former())))
                .filteredOn(offer -> offer.id().equals(former()))
                .singleElement()
                .satisfies(offer -> assertThat(offer.open()).isFalse());
    }
}
