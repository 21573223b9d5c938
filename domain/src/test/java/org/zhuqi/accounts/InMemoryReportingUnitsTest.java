package org.zhuqi.accounts;

class InMemoryReportingUnitsTest extends ReportingUnitsContract {
    @Override
    protected ReportingUnits three() {
        return new InMemoryReportingUnits(AccountFixture.prefecture(), AccountFixture.county(), AccountFixture.zone());
    }
}
