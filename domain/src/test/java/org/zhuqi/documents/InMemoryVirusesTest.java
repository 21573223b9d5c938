package org.zhuqi.documents;

class InMemoryVirusesTest extends VirusesContract {
    @Override
    protected Viruses viruses() {
        return new InMemoryViruses();
    }
}
