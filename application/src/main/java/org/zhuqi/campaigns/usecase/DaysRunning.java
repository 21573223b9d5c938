package org.zhuqi.campaigns.usecase;

import java.math.BigDecimal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.Right;

/** How many days of a campaign have begun; the same for every unit. */
@Service
@RequiredArgsConstructor
class DaysRunning implements Measure {
    private final CampaignParameter campaign;
    private final Place place;

    @Override
    public String id() {
        return "campaigns.days-running";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.DAYS;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(campaign.required());
    }

    @Override
    public Right right() {
        return CampaignsRight.READ;
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return MeasureValue.of(days(query));
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        Campaign asked = campaign.of(query).orElseThrow();
        MeasureRecord only = new MeasureRecord(
                asked.id().toString(),
                asked.name(),
                "/staff/campaigns/" + asked.id(),
                place.prefecture(),
                BigDecimal.valueOf(days(query)),
                asked.term().from());
        return new Page<>(List.of(only), null, 1);
    }

    private long days(MeasureQuery query) {
        return campaign.of(query).orElseThrow().term().daysRun(query.asOf());
    }
}
