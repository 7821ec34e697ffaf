namespace Hierarchy.Seeds.Fengze;

/// <summary>Work units of one kind in a sector; <c>{0}</c> in a name is a community's name, so that each name is used once.</summary>
internal sealed record MemberGroup(string Kind, int Count, params IReadOnlyList<string> Names);
