using System.Globalization;
using System.Text;

namespace Hierarchy.Packs.Tests;

/// <summary>A pack of many people, each with a home; every tenth is checked in and every hundredth holds a post.</summary>
internal static class LargePack
{
    private const int PeoplePerUnit = 100;

    public static readonly PackPlanOptions Options = new() { Today = TinyPack.Today, At = DateTimeOffset.UnixEpoch };

    public static MemoryPackSource Source(int people)
    {
        var (units, names, homes) = (Begin("code,parent,kind,name"), Begin("key,name,isPartyMember"), Begin("person,unit,from,to"));
        var (checkIns, posts) = (Begin("subjectType,subject,unit,from"), Begin("person,placeType,place,post,from"));
        units.Append("D,,DISTRICT,区\nS,D,SUBDISTRICT,街道\n");
        for (var number = 0; number < people; number++)
        {
            var unit = number / PeoplePerUnit;
            if (number % PeoplePerUnit == 0)
            {
                units.Append(CultureInfo.InvariantCulture, $"C{unit},S,COMMUNITY_ORG,社区{unit}\n");
                posts.Append(CultureInfo.InvariantCulture, $"p{number},ORG_UNIT,C{unit},SECRETARY,2021-01-01\n");
            }

            names.Append(CultureInfo.InvariantCulture, $"p{number},人员{number},{(number % 4 == 0 ? "true" : "false")}\n");
            homes.Append(CultureInfo.InvariantCulture, $"p{number},C{unit},2020-0{(number % 9) + 1}-01,\n");
            if (number % 10 == 0)
            {
                checkIns.Append(CultureInfo.InvariantCulture, $"PERSON,p{number},C{unit},2022-01-01\n");
            }
        }

        return new MemoryPackSource()
            .With("charter.json", TinyPack.Charter)
            .With("org-units.csv", units.ToString())
            .With("people.csv", names.ToString())
            .With("lives-in.csv", homes.ToString())
            .With("checked-in.csv", checkIns.ToString())
            .With("holds.csv", posts.ToString());

        static StringBuilder Begin(string header) => new StringBuilder(header).Append('\n');
    }
}
