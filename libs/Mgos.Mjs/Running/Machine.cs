// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The virtual machine: its stack, scopes and frames.</summary>
/// <remarks>
/// Scoping is dynamic, so each name has one slot at a time: that of its innermost variable. Declaring a variable notes the slot that the name had before
/// and leaving the scope gives it back; a read is two array accesses, whatever the depth. A slot is a place of the stack: arguments become variables
/// where they lie. The lowest slots are the properties of the global object, whose arrays are the stack's own.
/// <code>
/// frame:   pc, base, scope of the caller; its chunk beside it
/// scope:   level of its block, first slot, first note of a declared name
/// stack:   globals | callee, this, arguments and variables, temporary values | callee, ...
/// </code>
/// </remarks>
internal sealed partial class Machine
{
    internal const int FrameWords = 3;
    internal const int ScopeWords = 3;
    private const int StartGlobals = 32;
    private const int StartStack = 24;

    internal readonly NameTable Names = new NameTable();
    internal readonly ForeignTable Foreign;
    internal readonly ScriptObject Globals;
    internal readonly bool IsOptimizing;

    internal byte[] Tags;
    internal double[] Numbers;
    internal object[] References;
    internal int Top;

    private readonly MjsEngine _engine;
    private readonly MjsOptions _options;
    private readonly int _maxFrameWords;
    private int _globalCapacity = StartGlobals;

    private Chunk _chunk;
    private int _pc;
    private int _base;

    private int[] _frames = new int[8 * FrameWords];
    private object[] _frameChunks = new object[8];
    private object[] _frameLoads;
    private int _frameTop;

    private int[] _scopes = new int[8 * ScopeWords];
    private int _scopeTop;

    private int[] _boundNames = new int[16];
    private int[] _boundBefore = new int[16];
    private int _boundTop;

    private int _steps;
    private int _work;
    private int _nestedRuns;

    internal Machine(MjsEngine engine, MjsOptions options)
    {
        _engine = engine;
        Foreign = new ForeignTable(this);
        _options = options;
        IsOptimizing = options.IsOptimizing;
        _maxFrameWords = (options.MaxCallDepth + 1) * FrameWords;
        Tags = new byte[StartGlobals + StartStack];
        Numbers = new double[StartGlobals + StartStack];
        References = new object[StartGlobals + StartStack];
        Top = StartGlobals + 1;
        Names.Unbound = StartGlobals;
        Tags[StartGlobals] = Tag.Unbound;
        KnownName.AddTo(Names);
        Globals = new ScriptObject();
        ShareStack();
        StartMemory();
    }

    internal void Print(ByteBuffer text)
    {
        if (_options.Output != null)
        {
            _options.Output.Print(text.Data, text.Count);
        }
    }

    /// <summary>Declares a global variable that does not exist yet, or finds it, and returns its slot.</summary>
    internal int AddGlobal(int name)
    {
        int at = Globals.Find(name, Names);
        if (at >= 0)
        {
            return at;
        }

        if (Globals.Count == _globalCapacity)
        {
            MoveStack();
        }

        at = Globals.Add(name);
        BindLowest(name, at);
        return at;
    }

    /// <summary>Makes room for so many values above the top.</summary>
    internal void Reserve(int count)
    {
        if (Top + count > Tags.Length)
        {
            GrowStack(Arithmetic.Grown(Tags.Length, Top + count));
        }
    }

    internal bool IsGlobal(ScriptObject value) => value == Globals;

    // The global object's values are the lowest part of the stack.
    private void ShareStack()
    {
        Globals.Tags = Tags;
        Globals.Numbers = Numbers;
        Globals.References = References;
    }

    private void GrowStack(int length)
    {
        byte[] tags = Growth.Of(Tags, length);
        double[] numbers = Growth.Of(Numbers, length);
        References = Growth.Of(References, length);
        Numbers = numbers;
        Tags = tags;
        ShareStack();
    }

    // Moves everything above the globals up, so that there is room for more of them.
    private void MoveStack()
    {
        int from = _globalCapacity;
        int by = _globalCapacity;
        Reserve(by + (_chunk == null ? StartStack : _chunk.StackNeed + StartStack));
        System.Array.Copy(Tags, from, Tags, from + by, Top - from);
        System.Array.Copy(Numbers, from, Numbers, from + by, Top - from);
        System.Array.Copy(References, from, References, from + by, Top - from);
        Top += by;
        _globalCapacity += by;
        _base += by;
        Names.Unbound += by;
        MoveSlots(Names.Slots, Names.Count, from, by);
        MoveSlots(_boundBefore, _boundTop, from, by);
        for (int i = 0; i < _frameTop; i += FrameWords)
        {
            _frames[i + 1] += by;
        }

        for (int i = 0; i <= _scopeTop; i += ScopeWords)
        {
            _scopes[i + 1] += _scopes[i + 1] >= from ? by : 0;
        }
    }

    private static void MoveSlots(int[] slots, int count, int from, int by)
    {
        for (int i = 0; i < count; i++)
        {
            if (slots[i] >= from)
            {
                slots[i] += by;
            }
        }
    }

    // A new global may be hidden by local variables of the same name: then it goes below them.
    private void BindLowest(int name, int slot)
    {
        if (Names.Slots[name] == Names.Unbound)
        {
            Names.Slots[name] = slot;
            return;
        }

        for (int i = 0; i < _boundTop; i++)
        {
            if (_boundNames[i] == name)
            {
                _boundBefore[i] = slot;
                return;
            }
        }
    }

    private void Bind(int name, int slot)
    {
        if (_boundTop == _boundNames.Length)
        {
            GrowBound(_boundTop * 2);
        }

        _boundNames[_boundTop] = name;
        _boundBefore[_boundTop] = Names.Slots[name];
        Names.Slots[name] = slot;
        _boundTop++;
    }

    private void GrowBound(int length)
    {
        int[] names = Growth.Of(_boundNames, length);
        _boundBefore = Growth.Of(_boundBefore, length);
        _boundNames = names;
    }

    private void Unbind(int mark)
    {
        int[] slots = Names.Slots;
        while (_boundTop > mark)
        {
            _boundTop--;
            slots[_boundNames[_boundTop]] = _boundBefore[_boundTop];
        }
    }

    private void PushScope(int level, int slot, int bound)
    {
        if (_scopeTop + ScopeWords == _scopes.Length)
        {
            _scopes = Growth.Of(_scopes, _scopes.Length * 2);
        }

        _scopeTop += ScopeWords;
        _scopes[_scopeTop] = level;
        _scopes[_scopeTop + 1] = slot;
        _scopes[_scopeTop + 2] = bound;
    }

    private void PushFrame(object load)
    {
        int index = _frameTop / FrameWords;
        if (index == _frameChunks.Length)
        {
            GrowFrames();
        }

        _frames[_frameTop] = _pc;
        _frames[_frameTop + 1] = _base;
        _frames[_frameTop + 2] = _scopeTop;
        _frameChunks[index] = _chunk;
        if (load != null && (_frameLoads == null || _frameLoads.Length <= index))
        {
            _frameLoads = _frameLoads == null ? new object[index + 1] : Growth.Of(_frameLoads, index + 4);
        }

        if (_frameLoads != null && index < _frameLoads.Length)
        {
            _frameLoads[index] = load;
        }

        _frameTop += FrameWords;
    }

    private void GrowFrames()
    {
        if (_frameTop >= _maxFrameWords)
        {
            throw new MjsError(MjsError.Internal, "stack overflow");
        }

        int count = _frameChunks.Length * 2;
        count = count * FrameWords > _maxFrameWords ? _maxFrameWords / FrameWords : count;
        object[] chunks = Growth.Of(_frameChunks, count);
        _frames = Growth.Of(_frames, count * FrameWords);
        _frameChunks = chunks;
    }
}
