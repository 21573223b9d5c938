package org.zhuqi.applications.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Draft;
import org.zhuqi.applications.InMemoryApplications;
import org.zhuqi.applications.InMemoryDrafts;
import org.zhuqi.applications.InMemoryExclusions;
import org.zhuqi.applications.InMemoryPapersOnFile;
import org.zhuqi.applications.InMemorySignOffs;
import org.zhuqi.applications.InMemorySubmissions;
import org.zhuqi.applications.Seen;
import org.zhuqi.applications.Sm3ByTheBook;
import org.zhuqi.applications.Submission;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.InMemoryAttachments;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachAgain;
import org.zhuqi.documents.usecase.DocumentRoomFixture;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.programmes.usecase.CheckEligibility;
import org.zhuqi.projects.InMemoryProjects;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.panels.usecase.NoPanels;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Role;

/** The use cases of this room on fakes: one enterprise in Yanji, one call, one fact that decides about it. */
final class ApplicationRoom {
    final ReviewRoom reviewRoom = new ReviewRoom();
    final InMemoryApplications applications = new InMemoryApplications();
    final InMemoryDrafts drafts = new InMemoryDrafts();
    final InMemorySignOffs signOffs = new InMemorySignOffs();
    final InMemoryExclusions exclusions = new InMemoryExclusions();
    final InMemoryPapersOnFile papers = new InMemoryPapersOnFile();
    final List<Notification> news = new ArrayList<>();
    final InMemorySubmissions submissions = new InMemorySubmissions();
    final InMemoryProgrammes programmes = new InMemoryProgrammes();
    final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    final InMemoryAttachments attachments = new InMemoryAttachments();
    final Programme programme = ProgrammeFixture.programme();
    final Enterprise enterprise = EnterpriseFixture.enterprise(1);
    final Actor boss = ReviewFixture.person(51, "金经理", Role.ENTERPRISE_ADMIN, null, enterprise.id());
    final Actor clerk = ReviewFixture.person(52, "朴会计", Role.ENTERPRISE_CLERK, null, enterprise.id());

    /** What is on record about being above scale; null when nothing is. */
    @Nullable
    Fact aboveScale = ProgrammeFixture.aboveScale(true);

    private final FactSource source = new FactSource() {
        @Override
        public String id() {
            return "test";
        }

        @Override
        public boolean knows(FactKey key) {
            return key.equals(ProgrammeFixture.ABOVE_SCALE);
        }

        @Override
        public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
            return Optional.ofNullable(aboveScale);
        }
    };
    final ApplicationReviews reviews = new ApplicationReviews(reviewRoom.reviews);
    private final WhatToMend whatToMend = new WhatToMend(submissions, programmes, drafts, reviews);
    final ApplicationMaterials materials = new ApplicationMaterials(
            applications, submissions, reviews, attachments, programmes, whatToMend, new NoPanels());
    private final MaterialsOnFile onFile = new MaterialsOnFile(papers, reviewRoom.clock);
    final CheckEligibility checkEligibility = new CheckEligibility(
            programmes, enterprises, new GatherFacts(List.of(source)), StandingConditions.NONE, reviewRoom.clock);
    final InMemoryProjects projects = new InMemoryProjects();
    final ProjectOfApplication projectOfApplication = new ProjectOfApplication(projects);
    final StartApplication start = new StartApplication(
            applications, drafts, programmes, enterprises, projectOfApplication, reviewRoom.trail, reviewRoom.clock);
    private final AnsweredCall answered = new AnsweredCall(programmes, submissions);
    final SaveDraft save =
            new SaveDraft(applications, drafts, answered, reviews, whatToMend, reviewRoom.trail, reviewRoom.clock);
    final OpenDraft open = new OpenDraft(
            applications,
            drafts,
            answered,
            enterprises,
            checkEligibility,
            materials,
            reviews,
            signOffs,
            submissions,
            exclusions,
            onFile);
    final SignOffDraft signOff = new SignOffDraft(
            applications,
            signOffs,
            open,
            new SendNotification(List.of(inbox()), new AccountDirectory(new InMemoryAccounts()), reviewRoom.clock),
            reviewRoom.trail,
            reviewRoom.clock);
    final SubmitApplication submit = new SubmitApplication(
            applications,
            submissions,
            open,
            reviewRoom.open,
            reviewRoom.resume,
            reviewRoom.trail,
            reviewRoom.events::add,
            reviewRoom.clock);
    final TakeFromFile takeFromFile = new TakeFromFile(applications, answered, onFile, attachAgain());
    final WithdrawApplication withdraw =
            new WithdrawApplication(applications, reviews, reviewRoom.withdraw, reviewRoom.trail, reviewRoom.clock);
    final VerifyReceipt verifyReceipt = new VerifyReceipt(submissions, new Sm3ByTheBook());
    final OpenSubmission openSubmission =
            new OpenSubmission(applications, submissions, programmes, enterprises, reviews);

    ApplicationRoom() {
        programmes.add(programme);
        enterprises.add(enterprise);
        reviewRoom.clock.at("2024-08-27T10:00:00");
    }

    private AttachAgain attachAgain() {
        return DocumentRoomFixture.attachAgain(materials, attachments, reviewRoom.trail, reviewRoom.clock);
    }

    /** What people are told. */
    private Channel inbox() {
        return new Channel() {
            @Override
            public String id() {
                return "test";
            }

            @Override
            public void deliver(Notification notification) {
                news.add(notification);
            }
        };
    }

    /** Like what is kept, with other particulars or materials: the next version. */
    void mendCall(UnaryOperator<Programme> change) {
        Programme now = programmes.find(programme.id()).orElseThrow();
        programmes.save(change.apply(now).withVersion(now.version() + 1));
    }

    ApplicationId started() {
        return start.start(clerk, programme.id(), null).application().id();
    }

    /** A draft that can be submitted. */
    ApplicationId complete() {
        ApplicationId id = started();
        change(clerk, id, Map.copyOf(ProgrammeFixture.complete().values()));
        attach(id, "licence", "application/pdf");
        return id;
    }

    Draft.Merged change(Actor actor, ApplicationId id, Map<String, @Nullable Object> changes) {
        return save.save(
                actor,
                new SaveDraft.Command(
                        id,
                        changes,
                        new Seen.Version(drafts.find(id).orElseThrow().version()),
                        Set.of(),
                        true));
    }

    void attach(ApplicationId id, String material, String mediaType) {
        attachments.add(new Attachment(
                new AttachmentId(Identifiers.next(reviewRoom.clock)),
                OwnerRef.of("application", id + ":" + material),
                "文件.pdf",
                mediaType,
                10,
                "c".repeat(64),
                clerk.id(),
                reviewRoom.clock.instant()));
    }

    Submission submit(ApplicationId id) {
        return submit.submit(clerk, new SubmitApplication.Command(id, null, null, null, true));
    }
}
