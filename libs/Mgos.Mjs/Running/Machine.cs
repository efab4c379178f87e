// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>The virtual machine: its stack, scopes and frames.</summary>
/// <remarks>
/// Scoping is dynamic, so each name has one slot at a time: that of its innermost variable. Declaring a variable notes the slot that the name had before
/// and leaving the scope gives it back; a read is two array accesses, whatever the depth. A slot is a place of the stack: arguments become variables
/// where they lie. The lowest slots are the properties of the global object, whose arrays are the stack's own.
/// <code>
/// frame:   pc, base, scope of the caller; beside it the caller's chunk, or the LoadContext that has it
/// scope:   level of its block, first slot, first note of a declared name
/// note:    name, slot that it had before
/// stack:   globals | callee, this, arguments and variables, temporary values | callee, ...
/// </code>
/// </remarks>
internal sealed partial class Machine
{
    private const int FrameWords = 3;
    private const int ScopeWords = 3;
    private const int BoundWords = 2;
    private const int StartGlobals = 32;
    private const int StartStack = 24;
    private const int SpareStack = 6;
    private const string TooManyCalls = "stack overflow";

    internal readonly NameTable Names = new NameTable();
    internal readonly ForeignTable Foreign;
    internal readonly ScriptObject Globals = new ScriptObject(0);
    internal byte[] Tags;
    internal double[] Numbers;
    internal object[] References;
    internal int Top;
    internal int GlobalCapacity = StartGlobals;
    internal int NestedRuns;

    private readonly MjsEngine _engine;
    internal readonly MjsOptions Options;
    private readonly int _maxFrameWords;
    private Chunk _chunk;
    private int _pc;
    private int _base;
    private int[] _frames = new int[8 * FrameWords];
    private object[] _frameChunks = new object[8];
    private int _frameTop;
    private int[] _scopes = new int[8 * ScopeWords];
    private int _scopeTop;
    private int[] _bound = new int[8 * BoundWords];
    private int _boundTop;
    private int _steps;
    private int _work;

    internal Machine(MjsEngine engine, MjsOptions options)
    {
        _engine = engine;
        Options = options;
        Foreign = new ForeignTable(engine, this);
        _maxFrameWords = (options.MaxCallDepth + 1) * FrameWords;
        _memoryLimit = options.MaxMemoryBytes > 0 ? options.MaxMemoryBytes : long.MaxValue;
        Globals.Tags = new byte[StartGlobals + StartStack];
        Globals.Numbers = new double[StartGlobals + StartStack];
        Globals.References = new object[StartGlobals + StartStack];
        ShareStack();
        Top = StartGlobals + 1;
        Names.Unbound = StartGlobals;
        Tags[StartGlobals] = Tag.Unbound;
        KnownName.AddTo(Names);
    }

    // The room that the code which runs needs above its variables.
    private int StackNeed => SpareStack + (_chunk == null ? 0 : _chunk.StackNeed);

    /// <summary>Declares a global variable that does not exist yet, or finds it, and returns its slot.</summary>
    internal int AddGlobal(int name)
    {
        int at = Globals.Find(name, null, Names);
        if (at >= 0)
        {
            return at;
        }

        if (Globals.Count == GlobalCapacity)
        {
            MoveStack();
        }

        at = Globals.Add(name, null);
        // A new global may be hidden by local variables of the same name: then it goes below them.
        int note = 0;
        while (note < _boundTop && _bound[note] != name)
        {
            note += BoundWords;
        }

        if (note < _boundTop)
        {
            _bound[note + 1] = at;
        }
        else
        {
            Names.Slots[name] = at;
        }

        return at;
    }

    /// <summary>Makes room for so many values above the top.</summary>
    internal void Reserve(int count)
    {
        int length = Tags.Length;
        if (Top + count > length)
        {
            Globals.Grow(Arithmetic.Grown(length, Top + count));
            ShareStack();
        }
    }

    // The global object's values are the lowest part of the stack.
    private void ShareStack()
    {
        Tags = Globals.Tags;
        Numbers = Globals.Numbers;
        References = Globals.References;
    }

    // Moves everything above the globals up, so that there is room for more of them.
    private void MoveStack()
    {
        int from = GlobalCapacity;
        int by = from / 2;
        Reserve(by + StackNeed);
        Array.Copy(Tags, from, Tags, from + by, Top - from);
        Array.Copy(Numbers, from, Numbers, from + by, Top - from);
        Array.Copy(References, from, References, from + by, Top - from);
        Top += by;
        GlobalCapacity += by;
        _base += by;
        Names.Unbound += by;
        Move(Names.Slots, 0, 1, Names.Count, from, by);
        Move(_bound, 1, BoundWords, _boundTop, from, by);
        Move(_frames, 1, FrameWords, _frameTop, from, by);
        Move(_scopes, 1, ScopeWords, _scopeTop + ScopeWords, from, by);
    }

    // Corrects places of the stack that are not those of globals.
    private static void Move(int[] slots, int first, int step, int end, int from, int by)
    {
        for (int i = first; i < end; i += step)
        {
            slots[i] += slots[i] >= from ? by : 0;
        }
    }
}
