using Hierarchy.Server.Configurations;

namespace Hierarchy.Server.Commands;

/// <summary><c>verify --resync</c>: takes over as a commit what others wrote into the store behind the journal's back.</summary>
internal static class ResyncCommand
{
    public static async Task<int> RunAsync(string[] settings, string? reason, CancellationToken cancellationToken)
    {
        var options = OptionsReader.Read(settings);
        using var loggers = CommandLogging.Create();
        var time = TimeProvider.System;
        await using var journal = await options.Address().OpenToVerifyAsync(
            time, loggers.CreateLogger(nameof(ResyncCommand)), cancellationToken);
        if (journal is not IResyncable resyncable)
        {
            throw new StoreRefusedException(
                "STORE_EXCLUSIVE",
                "Nobody else can write to an embedded store: what verify finds there is damage; restore it from a backup.");
        }

        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, options.TimeZone).DateTime);
        var mutation = new MutationId($"resync-{Guid.NewGuid():N}");
        if (await resyncable.ResyncAsync(mutation, now, today, "resync", reason, cancellationToken) is not { } commit)
        {
            await Console.Out.WriteLineAsync("Nothing was written behind the journal's back.");
            return ExitCodes.Done;
        }

        foreach (var fact in commit.Facts)
        {
            await Console.Out.WriteLineAsync(Describe(fact));
        }

        await Console.Out.WriteLineAsync(
            $"Revision {commit.Revision}: {commit.Facts.Count} fact(s) taken over or, where it says RESTORED, "
                + "put back as the journal has them.");
        return ExitCodes.Done;
    }

    private static string Describe(Fact fact) => fact switch
    {
        NodeFact { Before: null } node => $"NODE_CREATED\t{node.After.Type} {node.After.Key} ({node.After.Id})",
        NodeFact node when node.Before.Equals(node.After) => $"NODE_RESTORED\t{node.After.Type} {node.After.Key} ({node.After.Id})",
        NodeFact node => $"NODE_CHANGED\t{node.After.Type} {node.After.Key} ({node.After.Id})",
        RelationshipFact { Before: null } relationship => $"RELATIONSHIP_OPENED\t{relationship.After.Type} {relationship.After.Id}",
        RelationshipFact relationship when relationship.Before.Equals(relationship.After) =>
            $"RELATIONSHIP_RESTORED\t{relationship.After.Type} {relationship.After.Id}",
        RelationshipFact relationship => $"RELATIONSHIP_ALTERED\t{relationship.After.Type} {relationship.After.Id}",
        _ => throw new InvalidOperationException("There is no other fact."),
    };
}
