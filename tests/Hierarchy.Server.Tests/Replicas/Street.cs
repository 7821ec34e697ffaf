using System.Globalization;
using Hierarchy.Specification;

namespace Hierarchy.Server.Tests.Replicas;

/// <summary>A unit whose every step gives it a name of its own, and every fourth one ends or opens again one of its two posts.</summary>
/// <param name="unit">As it was before the first step.</param>
/// <param name="post">The post that is ended first.</param>
internal sealed class Street(OrgUnitData unit, RelationshipData post)
{
    private const int PostEvery = 4;

    /// <summary>Asks for what <see cref="NameAfter"/> and <see cref="HoldersAfter"/> say.</summary>
    public string Query { get; } = $$"""{ orgUnit(code: "{{unit.Code}}") { name rollup { officeHolders } } }""";

    /// <summary>What it is called after a step.</summary>
    public static string NameAfter(int step) => step.ToString("街道 0", CultureInfo.InvariantCulture);

    /// <summary>How many people hold a post there after a step.</summary>
    public static int HoldersAfter(int step) => step / PostEvery % 2 == 0 ? 2 : 1;

    /// <summary>The step, as one commit.</summary>
    public ChangeSet Step(int step, Revision @base)
    {
        var plan = new ChangeSetBuilder(@base).Change(Named(step - 1), Named(step)).Rely(Aspects.Props, unit);
        return (step % PostEvery == 0 ? plan.Alter(Held(step - 1), Held(step)) : plan).Build();
    }

    private OrgUnitData Named(int step) => unit with { Name = NameAfter(step) };

    private RelationshipData Held(int step)
        => HoldersAfter(step) == 2 ? post : post with { Period = post.Period with { To = SampleTown.Today } };
}
