using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Tongcheng;

/// <summary>The stationed work units with their check-ins, and the companies that deliver parcels or keep houses.</summary>
internal sealed class TongchengWorkplaces
{
    private static readonly DateOnly Stationed = new(2021, 5, 1);

    /// <summary>Kinds, counts and names of the stationed work units, 147 together; the first four lead a work stream each.</summary>
    private static readonly (string Kind, int Count, string Name)[] StationedKinds =
    [
        (WorkUnitKinds.Government, 4, "桐城市{0}"),
        (WorkUnitKinds.Government, 36, "桐城市直属机关第{0}单位"),
        (WorkUnitKinds.StateEnterprise, 15, "桐城国有资产第{0}公司"),
        (WorkUnitKinds.School, 24, "桐城市第{0}学校"),
        (WorkUnitKinds.Hospital, 4, "桐城市第{0}医院"),
        (WorkUnitKinds.Clinic, 8, "桐城市第{0}卫生服务站"),
        (WorkUnitKinds.Bank, 14, "桐城乡镇银行第{0}支行"),
        (WorkUnitKinds.Company, 30, "桐城工业园第{0}企业"),
        (WorkUnitKinds.Other, 12, "桐城市第{0}文化站"),
    ];

    private static readonly string[] LeadNames = ["委组织部", "委政法委员会", "住房和城乡建设局", "委社会工作部"];

    private readonly SplitMix64 _random = new(0x7C2);
    private readonly PackBuilder _pack;

    public TongchengWorkplaces(PackBuilder pack, TongchengPlaces places)
    {
        _pack = pack;
        AddStationed();
        CheckIn(places);
        for (var number = 1; number <= TongchengFigures.CourierCompanies; number++)
            Couriers.Add(Add("courier", number, $"桐城第{number}快递站", WorkUnitKinds.Company));
        for (var number = 1; number <= TongchengFigures.PropertyCompanies; number++)
            AddPropertyCompany(number, places);
    }

    /// <summary>The keys of the stationed work units.</summary>
    public List<string> StationedUnits { get; } = [];

    /// <summary>The keys of those stationed work units that lead a work stream, in the order of the streams.</summary>
    public IEnumerable<string> Leads => StationedUnits.Take(LeadNames.Length);

    /// <summary>The keys of the companies that deliver parcels.</summary>
    public List<string> Couriers { get; } = [];

    /// <summary>The keys of the property companies.</summary>
    public List<string> PropertyCompanies { get; } = [];

    private void AddStationed()
    {
        foreach (var (group, (kind, count, name)) in StationedKinds.Index())
        {
            for (var number = 1; number <= count; number++)
            {
                var argument = group == 0 ? LeadNames[number - 1] : number.ToString(CultureInfo.InvariantCulture);
                var fullName = string.Format(CultureInfo.InvariantCulture, name, argument);
                StationedUnits.Add(Add("stationed", StationedUnits.Count + 1, fullName, kind));
            }
        }
    }

    /// <summary>Every stationed unit checks in at one community, some at a second one of the same subdistrict.</summary>
    private void CheckIn(TongchengPlaces places)
    {
        foreach (var (index, unit) in StationedUnits.Index())
        {
            var first = places.Communities[index % places.Communities.Count];
            CheckIn(unit, first);
            if (index < TongchengFigures.SecondCheckIns)
                CheckIn(unit, _random.Pick(first.Parent!.Children.FindAll(community => community != first)));
        }
    }

    private void CheckIn(string unit, Place community) =>
        _pack.CheckedIn(NodeTypes.WorkUnit, unit, community.Code, Period.Since(_random.After(Stationed, 0, 500)));

    private void AddPropertyCompany(int number, TongchengPlaces places)
    {
        var key = Add("property", number, $"桐城第{number}物业服务公司", WorkUnitKinds.PropertyCompany);
        PropertyCompanies.Add(key);
        foreach (var grid in _random.Shuffled(places.Grids).Take(_random.Between(2, 6)))
            _pack.Serves(NodeTypes.WorkUnit, key, grid.Code, Period.Since(_random.After(grid.Row.OpenedOn!.Value, 0, 600)));
    }

    private string Add(string group, int number, string name, string kind)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"tc-w-{group}-{number:000}");
        _pack.WorkUnit(key, name, kind);
        return key;
    }
}
