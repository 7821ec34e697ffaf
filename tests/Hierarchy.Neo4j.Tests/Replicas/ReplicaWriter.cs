using System.Globalization;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Plans on its replica's engine and commits through it, each change until it is known what became of it.</summary>
internal sealed class ReplicaWriter
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(200);

    private readonly Replica _replica;
    private readonly int _number;
    private readonly Ledger _ledger;

    public ReplicaWriter(Replica replica, int number, Ledger ledger) => (_replica, _number, _ledger) = (replica, number, ledger);

    /// <summary>Random changes until the ledger is full.</summary>
    public async Task WriteAsync()
    {
        try
        {
            for (var i = 0; !_ledger.IsFull; i++)
            {
                var name = NameOf(i.ToString(CultureInfo.InvariantCulture));
                await SettleAsync(name, Edits.Any(name, (_number * 1_000_003) + i));
            }
        }
        catch (Exception failure)
        {
            _ledger.Fail(failure);
            throw;
        }
    }

    public string NameOf(string what) => $"writer {_number} {what}";

    /// <summary>Commits one change, or finds out that it is refused.</summary>
    /// <param name="mutation">The name under which it takes effect once, however often it is sent.</param>
    /// <param name="edit">The change.</param>
    /// <param name="meeting">Who else must have planned before anybody commits; null = nobody.</param>
    public async Task SettleAsync(string mutation, Edit edit, Meeting? meeting = null)
    {
        ChangeSet? sent = null;
        for (var isUnknown = false; ; isUnknown = true)
        {
            try
            {
                await CommitAsync(isUnknown);
                return;
            }
            catch (CommitConflictException)
            {
                _ledger.CountConflict();
                return;
            }
            catch (ClaimClashException)
            {
                _ledger.CountClash();
                return;
            }
            catch (StoreUnavailableException exception)
            {
                Assert.True(exception.MayRetry, exception.ToString());
                _ledger.CountOutage();
                await Task.Delay(AskAgain);
            }
        }

        // What may have taken effect is asked for as it was sent. Only when that is refused is it planned anew, under the same name.
        async Task CommitAsync(bool isUnknown)
        {
            var plans = 0;
            var receipt = await _replica.Engine.CommitAsync(PlanAsync, replan: true, Replica.Patience, CancellationToken.None);
            if (receipt is { } told)
            {
                _ledger.Acknowledge(sent!, told);
            }

            async ValueTask<ChangeSet?> PlanAsync(IGraphSession session, CancellationToken cancellationToken)
            {
                if (++plans > 1)
                {
                    _ledger.CountConflict();
                }
                else if (isUnknown)
                {
                    return sent;
                }

                var town = await TownView.ReadAsync(session, cancellationToken);
                sent = edit(town, new ChangeSetBuilder(session.Revision, mutation))?.Build();
                if (meeting is not null && plans == 1)
                {
                    await meeting.ComeAsync();
                }

                return sent;
            }
        }
    }
}
