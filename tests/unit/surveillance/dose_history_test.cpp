#include "support/case_name.hpp"
#include "support/rules.hpp"

namespace tonus::surveillance {
namespace {

/// What the record makes of overlapping, repeated and interrupted treatments, seen through the rules.
struct DoseHistoryCase {
    std::string_view name;
    std::string_view facts;
    std::string_view rule;
    bool fires;
};

class DoseHistoryTest : public testing::TestWithParam<DoseHistoryCase> {};

TEST_P(DoseHistoryTest, IsOneStepFunctionPerRoute) {
    const auto assessment = test::assess_compact(GetParam().facts);
    EXPECT_EQ(test::find_rule(assessment, GetParam().rule) != nullptr, GetParam().fires);
}

INSTANTIATE_TEST_SUITE_P(
    Treatments,
    DoseHistoryTest,
    testing::Values(
        DoseHistoryCase{
            "a_later_statement_replaces_the_earlier",
            "-90d.. exposure baclofen oral 90 mg/d product=tablet\n-9d.. exposure baclofen oral 60 mg/d product=tablet",
            "oral-dose-above-maximum",
            false},
        DoseHistoryCase{
            "two_products_add_up",
            "-90d.. exposure baclofen oral 60 mg/d product=tablet\n-9d.. exposure baclofen oral 30 mg/d product=suspension",
            "oral-dose-above-maximum",
            true},
        DoseHistoryCase{
            "on_the_day_of_a_change_old_and_new_are_no_sum",
            "-90d..-3d exposure baclofen oral 60 mg/d ended product=a\n-4d.. exposure baclofen oral 50 mg/d product=b",
            "titration-too-fast",
            false},
        DoseHistoryCase{
            "on_the_day_of_a_change_the_fall_is_no_larger",
            "-90d..-3d exposure baclofen oral 60 mg/d ended product=a\n-4d.. exposure baclofen oral 50 mg/d product=b",
            "taper-too-fast",
            false},
        DoseHistoryCase{
            "an_overlap_of_three_days_is_a_sum",
            "-90d..-3d exposure baclofen oral 60 mg/d ended product=a\n-6d.. exposure baclofen oral 50 mg/d product=b",
            "titration-too-fast",
            true},
        DoseHistoryCase{
            "morning_and_evening_lines_of_one_product_add_up",
            "-90d.. exposure baclofen oral 50 mg/d product=a hours=8 #order\n-90d.. exposure baclofen oral 40 mg/d product=a hours=20 "
            "#order",
            "oral-dose-above-maximum",
            true},
        DoseHistoryCase{
            "a_line_added_later_adds_up",
            "-90d.. exposure baclofen oral 50 mg/d product=a hours=8 #order\n-9d.. exposure baclofen oral 40 mg/d product=a hours=20 "
            "#order",
            "oral-dose-above-maximum",
            true},
        DoseHistoryCase{
            "morning_and_evening_lines_of_two_products_are_no_duplicate",
            "-90d.. exposure baclofen oral 20 mg/d product=a hours=8 #order\n-90d.. exposure baclofen oral 10 mg/d product=b hours=20 "
            "#order",
            "duplicate-therapy",
            false},
        DoseHistoryCase{
            "two_products_in_the_morning_are_a_duplicate",
            "-90d.. exposure baclofen oral 20 mg/d product=a hours=8 #order\n-90d.. exposure baclofen oral 10 mg/d product=b hours=8 "
            "#order",
            "duplicate-therapy",
            true},
        DoseHistoryCase{
            "one_line_told_twice_is_taken_once",
            "-90d.. exposure baclofen oral 50 mg/d product=a hours=8 #order\n-90d.. exposure baclofen oral 50 mg/d product=a hours=8 "
            "#order",
            "oral-dose-above-maximum",
            false},
        DoseHistoryCase{
            "what_is_taken_when_needed_comes_on_top",
            "-90d.. exposure baclofen oral 60 mg/d product=a #order\n-90d.. exposure baclofen oral 30 mg/d as-needed product=a #order",
            "oral-dose-above-maximum",
            true},
        DoseHistoryCase{
            "the_higher_of_two_orders_of_one_day_counts_while_it_lasts",
            "-90d..-9d exposure baclofen oral 90 mg/d ended product=a #order\n-90d.. exposure baclofen oral 60 mg/d product=a #order",
            "oral-dose-above-maximum",
            false},
        DoseHistoryCase{
            "an_order_that_renews_another_ends_it",
            "-90d.. exposure baclofen oral 60 mg/d product=a #order\n-9d.. exposure baclofen oral 40 mg/d product=b order=Fact/1 #order",
            "oral-dose-above-maximum",
            false},
        DoseHistoryCase{
            "one_prescription_told_twice_is_clear",
            "-90d.. exposure baclofen oral 60 mg/d product=a #order\n-90d.. exposure baclofen oral 60 mg/d product=a #order",
            "data-conflict",
            false},
        DoseHistoryCase{
            "one_order_told_by_two_senders_is_taken_once",
            "-90d.. exposure baclofen oral 60 mg/d product=a order=rx|7 #order\n-90d.. exposure baclofen oral 60 mg/d product=b order=rx|7 "
            "#order",
            "oral-dose-above-maximum",
            false},
        DoseHistoryCase{
            "one_order_told_by_two_senders_is_no_duplicate",
            "-90d.. exposure baclofen oral 60 mg/d product=a order=rx|7 #order\n-90d.. exposure baclofen oral 60 mg/d product=b order=rx|7 "
            "#order",
            "duplicate-therapy",
            false},
        DoseHistoryCase{
            "an_order_and_its_copy_at_another_dose_add_up",
            "-90d.. exposure baclofen oral 60 mg/d product=a order=rx|7 #order\n-90d.. exposure baclofen oral 40 mg/d product=b order=rx|7 "
            "#order",
            "oral-dose-above-maximum",
            true},
        DoseHistoryCase{
            "two_orders_of_the_same_dose_add_up",
            "-90d.. exposure baclofen oral 60 mg/d product=a order=rx|7 #order\n-90d.. exposure baclofen oral 60 mg/d product=b order=rx|8 "
            "#order",
            "oral-dose-above-maximum",
            true},
        DoseHistoryCase{"a_start_without_a_date_is_none", "-3d.. exposure baclofen oral 60 mg/d #undated", "titration-too-fast", false},
        DoseHistoryCase{"a_start_with_a_date_is_one", "-3d.. exposure baclofen oral 60 mg/d", "titration-too-fast", true},
        DoseHistoryCase{
            "an_order_and_a_statement_do_not_add_up",
            "-90d.. exposure baclofen oral 60 mg/d product=a #order\n-90d.. exposure baclofen oral 60 mg/d product=b #statement",
            "oral-dose-above-maximum",
            false},
        DoseHistoryCase{
            "the_higher_of_order_and_statement_counts",
            "-90d.. exposure baclofen oral 60 mg/d #order\n-90d.. exposure baclofen oral 90 mg/d #statement",
            "oral-dose-above-maximum",
            true},
        DoseHistoryCase{
            "of_two_at_once_the_higher_counts",
            "-90d.. exposure baclofen oral 90 mg/d product=a\n-90d.. exposure baclofen oral 60 mg/d product=a",
            "oral-dose-above-maximum",
            true},
        DoseHistoryCase{
            "an_active_statement_whose_period_ended_is_not_active",
            "-90d..-40d exposure baclofen oral 90 mg/d active",
            "oral-dose-above-maximum",
            false},
        DoseHistoryCase{"a_planned_dose_is_not_taken", "-9d.. exposure baclofen oral 90 mg/d planned", "oral-dose-above-maximum", false},
        DoseHistoryCase{"a_refuted_dose_is_not_taken", "-9d.. exposure baclofen oral 90 mg/d refuted", "oral-dose-above-maximum", false},
        DoseHistoryCase{
            "a_dose_that_begins_tomorrow_is_not_taken", "+1d.. exposure baclofen oral 90 mg/d", "oral-dose-above-maximum", false},
        DoseHistoryCase{
            "a_gap_of_two_days_is_no_stop",
            "-90d..-9d exposure baclofen oral 60 mg/d ended\n-7d.. exposure baclofen oral 60 mg/d",
            "abrupt-stop-oral",
            false},
        DoseHistoryCase{"an_unknown_dose_still_stops", "-90d..-9d exposure baclofen oral ended", "abrupt-stop-oral", true},
        DoseHistoryCase{
            "a_completed_course_waits_for_a_successor",
            "-90d..-1d exposure baclofen oral 60 mg/d ended #completed",
            "abrupt-stop-oral",
            false},
        DoseHistoryCase{
            "a_completed_course_without_successor_is_a_stop",
            "-90d..-4d exposure baclofen oral 60 mg/d ended #completed",
            "abrupt-stop-oral",
            true},
        DoseHistoryCase{
            "a_taper_in_the_instruction_is_a_taper", "-90d..-4d exposure baclofen oral 60 mg/d ended #taper", "abrupt-stop-oral", false},
        DoseHistoryCase{
            "a_taper_noted_in_words_is_a_taper",
            "-90d..-4d exposure baclofen oral 60 mg/d ended\n-20d context taper-planned",
            "abrupt-stop-oral",
            false},
        DoseHistoryCase{
            "an_open_order_ends_with_the_statement",
            "-90d.. exposure baclofen oral 60 mg/d #order\n-90d..-2d exposure baclofen oral 60 mg/d ended #statement",
            "abrupt-stop-oral",
            true},
        DoseHistoryCase{
            "a_new_order_goes_on_after_the_statement",
            "-3d.. exposure baclofen oral 60 mg/d #order\n-90d..-2d exposure baclofen oral 60 mg/d ended #statement",
            "abrupt-stop-oral",
            false},
        DoseHistoryCase{
            "a_treatment_put_on_hold_ran_until_then", "-90d..-2d exposure baclofen oral 60 mg/d on-hold", "abrupt-stop-oral", true},
        DoseHistoryCase{
            "a_short_treatment_put_on_hold_is_no_abrupt_stop",
            "-9d..-2d exposure baclofen oral 60 mg/d on-hold",
            "abrupt-stop-oral",
            false},
        DoseHistoryCase{
            "not_taken_since_is_a_stop", "-90d..-2d exposure baclofen oral 60 mg/d refuted #not-taken", "abrupt-stop-oral", true},
        DoseHistoryCase{"a_feeding_tube_counts_as_oral", "-9d.. exposure baclofen tube 90 mg/d", "oral-dose-above-maximum", true},
        DoseHistoryCase{
            "a_programmed_pump_dose_is_an_exposure", "-90d measurement pump-daily-dose 1200 ug/d", "intrathecal-dose-out-of-range", true},
        DoseHistoryCase{
            "a_newer_programmed_dose_counts_beside_an_older_statement",
            "-300d.. exposure baclofen intrathecal 600 ug/d\n-2d measurement pump-daily-dose 1100 ug/d",
            "intrathecal-dose-out-of-range",
            true},
        DoseHistoryCase{
            "a_pump_runs_at_the_dose_last_programmed",
            "-300d.. exposure baclofen intrathecal 1100 ug/d\n-2d measurement pump-daily-dose 500 ug/d",
            "intrathecal-dose-out-of-range",
            false},
        DoseHistoryCase{
            "a_newer_statement_counts_beside_an_older_programmed_dose",
            "-300d measurement pump-daily-dose 1100 ug/d\n-90d.. exposure baclofen intrathecal 500 ug/d",
            "intrathecal-dose-out-of-range",
            false},
        DoseHistoryCase{
            "a_programmed_dose_does_not_outlive_its_treatment",
            "-300d..-5d exposure baclofen intrathecal 400 ug/d ended\n-60d measurement pump-daily-dose 400 ug/d\n-1d symptom hallucination",
            "withdrawal-intrathecal",
            true},
        DoseHistoryCase{
            "a_programmed_dose_that_differs_by_rounding_is_no_step",
            "-300d.. exposure baclofen intrathecal 400 ug/d\n-20d measurement pump-daily-dose 400.4 ug/d",
            "evaluation-overdue",
            false},
        DoseHistoryCase{
            "two_words_on_one_pump_do_not_add_up",
            "-300d..-2d exposure baclofen intrathecal 600 ug/d ended product=a\n-3d.. exposure baclofen intrathecal 550 ug/d product=b",
            "intrathecal-dose-out-of-range",
            false},
        DoseHistoryCase{
            "tablets_in_an_order_and_a_liquid_in_a_statement_add_up",
            "-90d.. exposure baclofen oral 60 mg/d product=a tablet=20 #order\n"
            "-90d.. exposure baclofen oral 30 mg/d product=b concentration=1 #statement",
            "oral-dose-above-maximum",
            true},
        DoseHistoryCase{
            "tablets_in_an_order_and_in_a_statement_do_not_add_up",
            "-90d.. exposure baclofen oral 60 mg/d product=a tablet=20 #order\n"
            "-90d.. exposure baclofen oral 60 mg/d product=b tablet=10 #statement",
            "oral-dose-above-maximum",
            false}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::surveillance
