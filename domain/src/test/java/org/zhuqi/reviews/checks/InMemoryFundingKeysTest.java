package org.zhuqi.reviews.checks;

class InMemoryFundingKeysTest extends FundingKeysContract {
    private final FundingKeys keys = new InMemoryFundingKeys();

    @Override
    protected FundingKeys keys() {
        return keys;
    }
}
