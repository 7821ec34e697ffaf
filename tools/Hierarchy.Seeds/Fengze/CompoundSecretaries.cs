using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fengze;

/// <summary>Who leads the compound branches: matrix people, community secretaries as a second post, retired members, nobody yet.</summary>
internal sealed class CompoundSecretaries
{
    private readonly SplitMix64 _random = new(0xF9);
    private readonly PackBuilder _pack;
    private readonly ILookup<Place, Resident> _retired;
    private int _formerSecretaries;

    public CompoundSecretaries(PackBuilder pack, Places places, Members members, Neighbours neighbours)
    {
        _pack = pack;
        _retired = members.Retired.ToLookup(member => member.Home.At(Kinds.Compound));
        var inService = members.InService.ToLookup(member => member.Home.At(Kinds.Compound));
        var compounds = new Queue<Place>(_random.Shuffled(places.Compounds));
        for (var count = 0; count < FengzeFigures.MatrixFirstSecretaries; count++)
        {
            var compound = compounds.Dequeue();
            Appoint(inService[compound].First(), compound, Posts.FirstSecretary);
            AppointRetired(compound);
        }

        for (var count = 0; count < FengzeFigures.MatrixSecretaries; count++)
        {
            var compound = compounds.Dequeue();
            var secretary = inService[compound].First();
            Appoint(secretary, compound, Posts.Secretary);
            FromMatrices.Add((compound, secretary));
        }

        for (var count = 0; count < FengzeFigures.CompoundsWithoutSecretary; count++)
            compounds.Dequeue();
        AppointOthers(compounds, neighbours.CommunitySecretaries);
    }

    /// <summary>The compounds whose secretary (not: first secretary) belongs to a matrix, with that secretary.</summary>
    public List<(Place Compound, Resident Secretary)> FromMatrices { get; } = [];

    private void AppointOthers(Queue<Place> compounds, Dictionary<Place, Resident> communitySecretaries)
    {
        var concurrent = 0;
        while (compounds.TryDequeue(out var compound))
        {
            var isLed = communitySecretaries.TryGetValue(compound.Parent!, out var secretary);
            if (isLed && concurrent < FengzeFigures.CommunitySecretariesWithCompound)
            {
                Appoint(secretary!, compound, Posts.Secretary);
                concurrent++;
            }
            else
            {
                AppointRetired(compound);
            }
        }
    }

    private void AppointRetired(Place compound)
    {
        Resident[] candidates = [.. _retired[compound]];
        var since = Appoint(candidates[0], compound, Posts.Secretary);
        if (_formerSecretaries == FengzeFigures.FormerSecretaries || candidates.Length == 1)
            return;
        var former = candidates[1];
        var from = Later(former.HomeSince, compound.Row.OpenedOn!.Value);
        if (from >= since)
            return;
        _pack.HoldsAtUnit(former.Key, compound.Code, Posts.Secretary, Period.Between(from, since));
        _formerSecretaries++;
    }

    private DateOnly Appoint(Resident resident, Place compound, string post)
    {
        var since = _random.After(Later(resident.HomeSince, compound.Row.OpenedOn!.Value), 30, 240);
        _pack.HoldsAtUnit(resident.Key, compound.Code, post, Period.Since(since));
        return since;
    }

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}
