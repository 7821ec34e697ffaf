using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hierarchy.Benchmarks.Memories;

/// <summary>
/// Adds up what is reachable from an object, each object once over the life of the walk: what two structures share counts for the first.
/// </summary>
internal sealed class HeapWalk
{
    private const int Sample = 1_000;
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly MethodInfo ItemsOfInline =
        typeof(HeapWalk).GetMethod(nameof(ItemsOf), BindingFlags.Static | BindingFlags.NonPublic)!;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Type, long> _sizes = [];
    private readonly Dictionary<Type, (long Base, long Element)> _arrays = [];
    private readonly Dictionary<Type, FieldInfo[]> _fields = [];
    private readonly Stack<object> _waiting = [];

    /// <summary>Bytes that are reached from here and were not reached before.</summary>
    public long Add(object? root)
    {
        Reach(root);
        var bytes = 0L;
        while (_waiting.TryPop(out var item))
        {
            bytes += SizeOf(item);
            Open(item);
        }

        return bytes;
    }

    /// <summary>The instance fields that an object's class declares.</summary>
    public static FieldInfo[] FieldsOf(object item) => item.GetType().GetFields(Own);

    private void Reach(object? item)
    {
        if (item is not null and not Type and not Delegate && _seen.Add(item))
        {
            _waiting.Push(item);
        }
    }

    private void Open(object item)
    {
        if (item is string)
        {
            return;
        }

        if (item is not Array array)
        {
            ReachFields(item, item.GetType());
            return;
        }

        var element = array.GetType().GetElementType()!;
        if (!element.IsValueType)
        {
            foreach (var value in array)
            {
                Reach(value);
            }
        }
        else if (ReferenceFields(element) is not [])
        {
            foreach (var value in array)
            {
                ReachFields(value, element);
            }
        }
    }

    private void ReachFields(object item, Type type)
    {
        foreach (var field in ReferenceFields(type))
        {
            var value = field.GetValue(item);
            if (field.FieldType.IsDefined(typeof(InlineArrayAttribute)))
            {
                ReachItems(value!, field.FieldType);
            }
            else if (field.FieldType.IsValueType)
            {
                ReachFields(value!, field.FieldType);
            }
            else
            {
                Reach(value);
            }
        }
    }

    /// <summary>An inline array declares one field and has as many as its attribute says.</summary>
    private void ReachItems(object inline, Type type)
    {
        var element = ReferenceFields(type)[0].FieldType;
        var length = type.GetCustomAttribute<InlineArrayAttribute>()!.Length;
        var items = (Array)ItemsOfInline.MakeGenericMethod(type, element).Invoke(null, [inline, length])!;
        foreach (var item in items)
        {
            if (element.IsValueType)
            {
                ReachFields(item, element);
            }
            else
            {
                Reach(item);
            }
        }
    }

    private static TItem[] ItemsOf<TInline, TItem>(object inline, int length)
        where TInline : struct
        => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<TInline, TItem>(ref Unsafe.Unbox<TInline>(inline)), length).ToArray();

    /// <summary>Fields that are or hold references; inherited ones too.</summary>
    private FieldInfo[] ReferenceFields(Type type)
    {
        if (!_fields.TryGetValue(type, out var fields))
        {
            _fields[type] = [];
            var found = new List<FieldInfo>();
            for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
            {
                found.AddRange(level.GetFields(Own).Where(HoldsReferences));
            }

            _fields[type] = fields = [.. found];
        }

        return fields;
    }

    private bool HoldsReferences(FieldInfo field)
    {
        var type = field.FieldType;
        return !type.IsPrimitive && !type.IsEnum && !type.IsPointer && (!type.IsValueType || ReferenceFields(type) is not []);
    }

    /// <summary>Sizes are those that the runtime allocates.</summary>
    private long SizeOf(object item)
    {
        var type = item.GetType();
        if (item is string text)
        {
            return Allocated(() => new string('x', Math.Max(1, text.Length)));
        }

        if (item is Array array)
        {
            if (!_arrays.TryGetValue(type, out var size))
            {
                var element = type.GetElementType()!;
                var few = Allocated(() => Array.CreateInstance(element, 8));
                var many = Allocated(() => Array.CreateInstance(element, 8 + Sample * 8));
                var each = (many - few) / (Sample * 8);
                _arrays[type] = size = (few - 8 * each, each);
            }

            return (size.Base + size.Element * array.Length + 7) & ~7L;
        }

        if (!_sizes.TryGetValue(type, out var bytes))
        {
            _sizes[type] = bytes = Allocated(() => RuntimeHelpers.GetUninitializedObject(type));
        }

        return bytes;
    }

    private static long Allocated(Func<object> make)
    {
        make();
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(make());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
