using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fengze;

/// <summary>
/// The owners' committees of 212 compounds. Some directors belong to a matrix; eight of these are secretary of the branch as well.
/// </summary>
internal sealed class OwnersCommittees(PackBuilder pack, Places places, Members members)
{
    private readonly SplitMix64 _random = new(0xFC);
    private readonly ILookup<Place, Resident> _retired = members.Retired.ToLookup(member => member.Home.At(Kinds.Compound));

    public void Write(IReadOnlyList<(Place Compound, Resident Secretary)> matrixSecretaries)
    {
        var both = matrixSecretaries.Take(FengzeFigures.MatrixSecretariesWhoDirect).ToList();
        foreach (var (compound, secretary) in both)
            WriteCommittee(compound, secretary);

        var inService = members.InService.ToLookup(member => member.Home.At(Kinds.Compound));
        var led = matrixSecretaries.Select(pair => pair.Compound).ToHashSet();
        var compounds = new Queue<Place>(_random.Shuffled(places.Compounds.Where(compound => !led.Contains(compound))));
        for (var count = 0; count < FengzeFigures.OtherMatrixDirectors; count++)
        {
            var compound = compounds.Dequeue();
            WriteCommittee(compound, inService[compound].Last());
        }

        for (var count = 0; count < FengzeFigures.ResidentDirectors; count++)
        {
            var compound = compounds.Dequeue();
            WriteCommittee(compound, _random.Pick([.. _retired[compound]]));
        }

        for (var count = 0; count < FengzeFigures.CommitteesWithoutDirector; count++)
            WriteCommittee(compounds.Dequeue(), director: null);
    }

    private void WriteCommittee(Place compound, Resident? director)
    {
        var key = Bodies.Key("owners", compound);
        var since = _random.After(compound.Row.OpenedOn!.Value, 90, 365);
        pack.Body(key, $"{compound.Row.Name}业主委员会", BodyKinds.OwnersCommittee);
        pack.Serves(NodeTypes.Body, key, compound.Code, Period.Since(since));
        if (director is not null)
            pack.HoldsAtBody(director.Key, key, Posts.OwnersCommitteeDirector, Period.Since(_random.After(Later(director, since), 0, 60)));
        foreach (var member in _retired[compound].Where(member => member != director).Take(2))
            pack.HoldsAtBody(member.Key, key, Posts.OwnersCommitteeMember, Period.Since(_random.After(Later(member, since), 0, 60)));
    }

    private static DateOnly Later(Resident resident, DateOnly since) => resident.HomeSince > since ? resident.HomeSince : since;
}
