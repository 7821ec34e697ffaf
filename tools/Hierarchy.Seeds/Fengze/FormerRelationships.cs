using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fengze;

/// <summary>Ended relationships: former homes with their check-in, former employers, a bank and a volunteer team that closed.</summary>
internal sealed class FormerRelationships(PackBuilder pack, Places places, Workplaces workplaces)
{
    private readonly SplitMix64 _random = new(0xFE);

    public void Write(Members members)
    {
        var moved = 0;
        foreach (var member in _random.Shuffled(members.InService))
        {
            if (moved == FengzeFigures.MovedPeople)
                break;
            if (TryMove(member))
                moved++;
        }

        foreach (var member in _random.Shuffled(members.InService).Take(FengzeFigures.ChangedEmployers))
        {
            var former = _random.Pick(workplaces.Members.FindAll(workplace => workplace.Key != member.Employer));
            var from = member.EmployedSince.AddDays(-_random.Between(400, 2_000));
            pack.WorksAt(member.Key, former.Key, Period.Between(from, member.EmployedSince));
        }

        WriteClosedBank();
        WriteClosedTeam();
    }

    private bool TryMove(Resident member)
    {
        var former = _random.Pick(places.Buildings);
        if (former.Parent == member.Home.At(Kinds.Compound) || !(former.Row.OpenedOn < member.HomeSince.AddDays(-200)))
            return false;
        var from = _random.After(former.Row.OpenedOn!.Value, 0, 60);
        pack.LivesIn(member.Key, former.Code, Period.Between(from, member.HomeSince));
        pack.CheckedIn(NodeTypes.Person, member.Key, former.Code, Period.Between(_random.After(from, 0, 60), member.HomeSince));
        return true;
    }

    private void WriteClosedBank()
    {
        const string Key = "fz-w-finance-closed";
        var closedOn = new DateOnly(2023, 12, 31);
        pack.WorkUnit(Key, "刺桐银行旧街支行", WorkUnitKinds.Bank, closedOn);
        pack.InMatrix("finance", NodeTypes.WorkUnit, Key, Roles.Member, Period.Between(new DateOnly(2021, 9, 1), closedOn));
        pack.CheckedIn(
            NodeTypes.WorkUnit, Key, places.Communities[20].Code, Period.Between(new DateOnly(2021, 10, 1), closedOn));
    }

    private void WriteClosedTeam()
    {
        const string Key = "fz-b-team-closed";
        var closedOn = new DateOnly(2024, 6, 30);
        pack.Body(Key, "核酸检测志愿服务队", BodyKinds.VolunteerTeam, closedOn);
        pack.Serves(NodeTypes.Body, Key, places.Subdistricts[2].Code, Period.Between(new DateOnly(2021, 8, 1), closedOn));
    }
}
