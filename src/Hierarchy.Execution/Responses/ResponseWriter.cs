using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Executions;

namespace Hierarchy.Execution.Responses;

/// <summary>Walks a response's scopes and columns with a stack of its own, so that it can stop anywhere and go on later.</summary>
internal sealed class ResponseWriter(Response response, JsonOutput output)
{
    /// <summary>How many bytes are written before the reader is waited for.</summary>
    public const int Piece = 48 * 1024;

    private Frame[] _stack = new Frame[8];
    private int _depth = -1;
    private bool _started;

    /// <summary>Writes about so many bytes.</summary>
    /// <returns>Whether there is more to write.</returns>
    public bool WriteSome(int bytes)
    {
        var end = output.Written + bytes;
        if (!_started)
        {
            _started = true;
            Start();
        }

        while (_depth >= 0)
        {
            if (_stack[_depth].Scope is not null)
            {
                WriteObject(ref _stack[_depth]);
            }
            else
            {
                WriteList(ref _stack[_depth]);
            }

            if (output.Written >= end)
            {
                return true;
            }
        }

        return Finish();
    }

    private void Start()
    {
        output.WriteRaw("{"u8);
        if (response.Errors.Count > 0)
        {
            ErrorWriter.Write(output, response.Errors);
            if (response.IsExecuted)
            {
                output.WriteRaw(","u8);
            }
        }

        if (!response.IsExecuted)
        {
            return;
        }

        output.WriteRaw("\"data\":"u8);
        if (response.IsDataNull)
        {
            output.WriteNull();
        }
        else
        {
            PushObject(response.Root!, 0);
        }
    }

    private bool Finish()
    {
        if (response.Extensions is { Count: > 0 } extensions)
        {
            output.WriteRaw(",\"extensions\":"u8);
            output.WriteValue(extensions);
        }

        output.WriteRaw("}"u8);
        return false;
    }

    private void WriteObject(ref Frame frame)
    {
        var scope = frame.Scope!;
        var row = frame.Row;
        var results = scope.Results;
        var prefixes = scope.Selection.Prefixes;
        while (frame.Next < results.Length)
        {
            var index = frame.Next++;
            output.WriteRaw(prefixes[index]);
            if (results[index].Leaf is { } leaf)
            {
                WriteLeaf(leaf, row);
            }
            else if (results[index].Column is not { } column)
            {
                output.WriteRaw(scope.Selection.TypeNameJson);
            }
            else if (column.IsNull(row))
            {
                output.WriteNull();
            }
            else
            {
                PushValue(scope, index, column, row);
                return;
            }
        }

        output.WriteRaw(results.Length == 0 ? "{}"u8 : "}"u8);
        _depth--;
    }

    private void WriteList(ref Frame frame)
    {
        var items = frame.Items!;
        var leaves = items as LeafColumn;
        while (frame.Next < frame.End)
        {
            if (!frame.IsFirst)
            {
                output.WriteRaw(","u8);
            }

            frame.IsFirst = false;
            var item = frame.Next++;
            if (leaves is not null)
            {
                WriteLeaf(leaves, item);
            }
            else if (items.IsNull(item))
            {
                output.WriteNull();
            }
            else
            {
                PushValue(frame.Owner!, frame.Field, items, item);
                return;
            }
        }

        output.WriteRaw("]"u8);
        _depth--;
    }

    private void WriteLeaf(LeafColumn leaf, int row)
    {
        if (leaf.IsNull(row))
        {
            output.WriteNull();
        }
        else
        {
            leaf.Write(output, row);
        }
    }

    private void PushValue(Scope owner, int field, Column column, int row)
    {
        if (column is ListColumn list)
        {
            output.WriteRaw("["u8);
            Push(new Frame
            {
                Owner = owner,
                Field = field,
                Items = list.Items,
                Next = list.Start(row),
                End = list.End(row),
                IsFirst = true,
            });
        }
        else
        {
            var below = owner.Results[field].Below!;
            PushObject(below.ScopeOf(row), below.RowOf(row));
        }
    }

    private void PushObject(Scope scope, int row) => Push(new Frame { Scope = scope, Row = row });

    private void Push(Frame frame)
    {
        if (++_depth == _stack.Length)
        {
            Array.Resize(ref _stack, _depth * 2);
        }

        _stack[_depth] = frame;
    }

    /// <summary>An object or a list that is begun: an object has a scope, a list has items.</summary>
    private struct Frame
    {
        public Scope? Scope;
        public Scope? Owner;
        public Column? Items;
        public int Row;
        public int Field;
        public int Next;
        public int End;
        public bool IsFirst;
    }
}
