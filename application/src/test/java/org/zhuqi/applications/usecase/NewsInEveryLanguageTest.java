package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountFixture;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationFixture;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationSubmitted;
import org.zhuqi.applications.InMemoryApplications;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignFixture;
import org.zhuqi.campaigns.CampaignPublished;
import org.zhuqi.campaigns.InMemoryCampaigns;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.InMemoryCampaignReports;
import org.zhuqi.campaigns.reports.ReportFixture;
import org.zhuqi.campaigns.reports.ReportIssued;
import org.zhuqi.campaigns.reports.usecase.OnReportIssued;
import org.zhuqi.campaigns.usecase.OnCampaignPublished;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;

/** An event says a name in Chinese; the news of it says the name in every language it has, since readers differ. */
class NewsInEveryLanguageTest {
    private static final Instant NOW = Instant.parse("2024-08-26T06:00:00Z");
    private static final EnterpriseId ENTERPRISE = new EnterpriseId(new UUID(1, 1));
    private final List<Notification> sent = new ArrayList<>();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    private final InMemoryCampaignReports reports = new InMemoryCampaignReports();
    private final SendNotification send = new SendNotification(
            List.of(new Channel() {
                @Override
                public String id() {
                    return "list";
                }

                @Override
                public void deliver(Notification notification) {
                    sent.add(notification);
                }
            }),
            new AccountDirectory(accounts),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final Account officer = AccountFixture.officer("officer-1", AccountFixture.COUNTY);
    private final Account clerk = AccountFixture.registrant("enterprise-1").activatedFor(ENTERPRISE);

    NewsInEveryLanguageTest() {
        accounts.add(officer);
        accounts.add(clerk);
    }

    private LocalText named() {
        return sent.getLast().args().getFirst();
    }

    @Test
    void aCampaign() {
        Campaign campaign = CampaignFixture.draft().published();
        campaigns.add(campaign);
        assertThat(campaign.name().ko()).isNotNull();
        new OnCampaignPublished(send, campaigns)
                .on(new CampaignPublished(
                        UUID.randomUUID(), NOW, campaign.id(), campaign.name().zh(), Set.of(AccountFixture.COUNTY)));
        assertThat(named()).isEqualTo(campaign.name());
    }

    @Test
    void aMonthlyReportAndItsCorrection() {
        Campaign campaign = CampaignFixture.draft().published();
        campaigns.add(campaign);
        CampaignReport report = ReportFixture.drafted(UUID.randomUUID(), campaign.id());
        reports.add(report);
        OnReportIssued listener = new OnReportIssued(
                send,
                new UnitDirectory(new InMemoryReportingUnits(AccountFixture.prefecture(), AccountFixture.county())),
                reports,
                campaigns);
        listener.on(new ReportIssued(
                UUID.randomUUID(),
                NOW,
                report.id(),
                YearMonth.of(2024, 8),
                campaign.name().zh()));
        assertThat(named()).isEqualTo(campaign.name());
        assertThat(sent.getLast().messageKey()).isEqualTo("reports.news.issued");
    }

    @Test
    void aProgramme() {
        Programme programme = ProgrammeFixture.programme();
        assertThat(programme.title().ko()).isNotNull();
        InMemoryProgrammes programmes = new InMemoryProgrammes();
        programmes.add(programme);
        InMemoryApplications applications = new InMemoryApplications();
        Application application = ApplicationFixture.draft(1, programme.id(), ENTERPRISE);
        applications.add(application);
        new OnApplicationSubmitted(send, applications, programmes)
                .on(new ApplicationSubmitted(
                        UUID.randomUUID(),
                        NOW,
                        application.id(),
                        1,
                        "2024-0001",
                        programme.title().zh(),
                        ENTERPRISE,
                        AccountFixture.COUNTY,
                        null));
        assertThat(named()).isEqualTo(programme.title());
    }

    @Test
    void aProgrammeThatTheEventNamesInEveryLanguage() {
        LocalText title = ProgrammeFixture.programme().title();
        new OnApplicationSubmitted(send, new InMemoryApplications(), new InMemoryProgrammes())
                .on(new ApplicationSubmitted(
                        UUID.randomUUID(),
                        NOW,
                        new ApplicationId(UUID.randomUUID()),
                        1,
                        "2024-0001",
                        title.zh(),
                        ENTERPRISE,
                        AccountFixture.COUNTY,
                        title));
        assertThat(named()).isEqualTo(title);
    }

    /** As when the campaign was taken away meanwhile. */
    @Test
    void whatIsNotThereAnyMoreIsCalledAsTheEventSays() {
        new OnCampaignPublished(send, campaigns)
                .on(new CampaignPublished(
                        UUID.randomUUID(), NOW, CampaignFixture.draft().id(), "服务年", Set.of(AccountFixture.COUNTY)));
        assertThat(named()).isEqualTo(LocalText.ofZh("服务年"));
    }
}
