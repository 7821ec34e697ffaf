namespace Hierarchy;

/// <summary>
/// The one declaration of a measure: whom it counts, through what, and under which condition. Counts, drill-down lists, the brute-force
/// oracle of the tests, exports and previews all derive from it. Every measure is over a unit and everything open below it, on the day
/// asked.
/// </summary>
/// <param name="Name">The name, as the field of <c>Rollup</c>.</param>
/// <param name="Members">What is counted.</param>
/// <param name="Via">The relationship that ties a member to a unit; for units PART_OF, strictly below.</param>
/// <param name="Condition">What a member must fulfil besides.</param>
/// <param name="Split">What an argument may narrow the count to.</param>
/// <param name="Kept">
/// Whether it is additive up the tree, so that a store can keep it per unit; else a member may be met at several units below and is
/// counted once.
/// </param>
public sealed record Measure(
    string Name,
    MeasureMember Members,
    RelationshipType Via,
    MeasureCondition Condition,
    MeasureSplit Split,
    bool Kept);
