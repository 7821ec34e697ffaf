using System.Buffers.Binary;

namespace Hierarchy.Engine;

/// <summary>
/// Sorts nodes by code or key, then id. It compares eight bytes of all keys at a time, kept side by side: comparing whole records would
/// wait for memory at each of its many comparisons.
/// </summary>
internal static class KeySort
{
    private const int Word = sizeof(ulong);

    /// <summary>So few are compared whole.</summary>
    private const int Few = 16;

    /// <summary>Keys that are equal for so long are compared whole.</summary>
    private const int MaxOffset = 32 * Word;

    public static void Sort(Snapshot snapshot, Span<int> slots) => Sort(snapshot, slots, new ulong[slots.Length], 0);

    /// <summary>Sorts nodes whose keys are equal up to an offset, which none of them has reached.</summary>
    private static void Sort(Snapshot snapshot, Span<int> slots, Span<ulong> words, int offset)
    {
        if (slots.Length <= Few || offset >= MaxOffset)
        {
            SortWhole(snapshot, slots);
            return;
        }

        for (var i = 0; i < slots.Length; i++)
        {
            words[i] = WordAt(snapshot.Node(slots[i]).Key, offset);
        }

        words.Sort(slots);
        for (var start = 0; start < slots.Length;)
        {
            var end = start + 1;
            while (end < slots.Length && words[end] == words[start])
            {
                end++;
            }

            SortEqual(snapshot, slots[start..end], words[start..end], offset + Word);
            start = end;
        }
    }

    /// <summary>
    /// Of nodes whose keys are equal up to an offset, those that end there come first: what they have is the beginning of the others.
    /// </summary>
    private static void SortEqual(Snapshot snapshot, Span<int> slots, Span<ulong> words, int offset)
    {
        var ended = 0;
        for (var i = 0; i < slots.Length; i++)
        {
            if (snapshot.Node(slots[i]).Key.Length <= offset)
            {
                (slots[ended], slots[i]) = (slots[i], slots[ended]);
                ended++;
            }
        }

        SortWhole(snapshot, slots[..ended]);
        Sort(snapshot, slots[ended..], words[ended..], offset);
    }

    private static void SortWhole(Snapshot snapshot, Span<int> slots) => slots.Sort(new Whole(snapshot));

    /// <summary>Eight bytes as a number that sorts as they do; zeros where the key has ended.</summary>
    private static ulong WordAt(ReadOnlySpan<byte> key, int offset)
    {
        var rest = key[offset..];
        if (rest.Length >= Word)
        {
            return BinaryPrimitives.ReadUInt64BigEndian(rest);
        }

        Span<byte> padded = stackalloc byte[Word];
        padded.Clear();
        rest.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    /// <summary>A structure, for it is made anew for every few nodes.</summary>
    private readonly struct Whole(Snapshot snapshot) : IComparer<int>
    {
        public int Compare(int x, int y) => snapshot.Node(x).CompareByKey(snapshot.Node(y).Key, snapshot.Node(y).Id);
    }
}
