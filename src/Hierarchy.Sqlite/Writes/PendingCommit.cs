using System.Security.Cryptography;

namespace Hierarchy.Sqlite;

/// <summary>One caller's change set on its way: everything that needs no store is done before it queues, on the caller's thread.</summary>
internal sealed class PendingCommit
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Withdrawn = 2;

    private readonly TaskCompletionSource<CommitReceipt> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state = Waiting;
    private CommitReceipt _receipt;
    private RefusalException? _refusal;

    /// <exception cref="ArgumentException">The mutation id is empty, too long or not valid Unicode.</exception>
    public PendingCommit(ChangeSet changeSet)
    {
        ChangeSet = changeSet;
        changeSet.Mutation.Check();
        Mutation = JsonWriting.Utf8(changeSet.Mutation.Value);
        try
        {
            Prepared = PreparedCommit.Of(changeSet);
            Content = ContentCodec.Encode(Prepared);
            ContentHash = SHA256.HashData(Content);
        }
        catch (Exception exception) when (exception is ImpossibleFactException or ArgumentException)
        {
            Impossible = ImpossibleFactException.Of(exception);
        }
    }

    public ChangeSet ChangeSet { get; }

    public byte[] Mutation { get; }

    /// <summary>Null when <see cref="Impossible"/> is not; likewise the next two.</summary>
    public PreparedCommit? Prepared { get; }

    public byte[]? Content { get; }

    public byte[]? ContentHash { get; }

    /// <summary>
    /// Why the change set can never be committed; null = it may. A replayed mutation id and a conflict are answered before.
    /// </summary>
    public ImpossibleFactException? Impossible { get; }

    /// <summary>What the caller awaits.</summary>
    public Task<CommitReceipt> Answer => _answer.Task;

    /// <summary>Takes it into a group; false = its caller has withdrawn it.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>Withdraws it unless it is in a group.</summary>
    public void TryWithdraw(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) == Waiting)
        {
            _answer.TrySetCanceled(cancellationToken);
        }
    }

    /// <summary>Notes what the caller will be told once the group is durable.</summary>
    public void Decide(CommitReceipt receipt) => _receipt = receipt;

    /// <inheritdoc cref="Decide(CommitReceipt)"/>
    public void Decide(RefusalException refusal) => _refusal = refusal;

    /// <summary>Tells what was decided.</summary>
    public void Tell()
    {
        if (_refusal is not null)
        {
            _answer.TrySetException(_refusal);
        }
        else
        {
            _answer.TrySetResult(_receipt);
        }
    }

    /// <summary>Tells that the whole group failed, whatever was decided.</summary>
    public void Fail(Exception exception) => _answer.TrySetException(exception);
}
