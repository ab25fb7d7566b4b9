package pult.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import pult.domain.deadline.GoldenDeadlines.Example;

import java.util.stream.Stream;

/// The engine and the examples worked out by hand agree.
class GoldenDeadlinesTest {
    @TestFactory
    Stream<DynamicTest> open() {
        return GoldenDeadlines.open().stream().map(GoldenDeadlinesTest::test);
    }

    @TestFactory
    Stream<DynamicTest> heldOut() {
        return GoldenDeadlines.heldOut().stream().map(GoldenDeadlinesTest::test);
    }

    private static DynamicTest test(Example example) {
        return DynamicTest.dynamicTest(
                example.toString(),
                () ->
                        assertThat(EngineOnGolden.said(example))
                                .isEqualTo(EngineOnGolden.wanted(example)));
    }
}
