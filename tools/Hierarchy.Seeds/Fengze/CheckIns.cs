using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fengze;

/// <summary>The in-service members check in where they live; a few elsewhere, a few nowhere.</summary>
internal static class CheckIns
{
    public static void Write(PackBuilder pack, Places places, Members members)
    {
        var random = new SplitMix64(0xF7);
        var shuffled = random.Shuffled(members.InService);
        foreach (var (index, member) in shuffled.Skip(FengzeFigures.NotCheckedIn).Index())
        {
            var unit = index < FengzeFigures.CheckedInElsewhere ? Elsewhere(random, places, member) : member.Home;
            pack.CheckedIn(NodeTypes.Person, member.Key, unit.Code, Period.Since(random.After(member.HomeSince, 0, 120)));
        }
    }

    private static Place Elsewhere(SplitMix64 random, Places places, Resident member) =>
        random.Pick(places.Communities.FindAll(community => community != member.Home.At(Kinds.Community)));
}
