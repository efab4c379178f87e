// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs;

/// <content>load().</content>
internal sealed partial class Machine
{
    private readonly ArrayList _files = new ArrayList();

    private void Load(int at, int count)
    {
        if (count == 0 || !IsString(Tags[at]))
        {
            Answer(Tag.Undefined, 0, null);
            EndCall(at);
            return;
        }

        byte[] path = BytesAt(at);
        string name = Bytes.ToText(path, 0, path.Length);
        bool hasNamespace = count > 1 && Tags[at + 1] == Tag.Object;
        Chunk file = Find(name);
        if (file != null && file.IsLoaded && !hasNamespace)
        {
            Answer(Tag.Undefined, 0, null);
            EndCall(at);
            return;
        }

        file ??= Read(name);
        Enter(file, hasNamespace ? (ScriptObject)References[at + 1] : null, at);
    }

    private Chunk Find(string name)
    {
        for (int i = 0; i < _files.Count; i++)
        {
            Chunk file = (Chunk)_files[i];
            if (file.LoadName == name)
            {
                return file;
            }
        }

        return null;
    }

    private Chunk Read(string name)
    {
        byte[] source = _options.Files == null ? null : _options.Files.Read(name);
        if (source == null)
        {
            throw new MjsError(MjsError.FileOpen, LoadContext.Describe(name, "failed to read file \"" + name + "\""));
        }

        try
        {
            CountWork(source.Length);
            Chunk file = FileToChunk(name, source);
            file.LoadName = name;
            _files.Add(file);
            return file;
        }
        catch (MjsError error)
        {
            throw new MjsError(error.Kind, LoadContext.Describe(name, error.Reason));
        }
    }

    /// <summary>Compiles the text of a file, or reads what was kept when that was done before.</summary>
    internal Chunk FileToChunk(string name, byte[] source)
    {
        IMjsCompiledFiles kept = _options.CompiledFiles;
        if (kept == null || CompiledForm.IsCompiled(source, 0, source.Length))
        {
            return ToChunk(name, source, 0, source.Length);
        }

        byte[] compiled = kept.Read(name, source);
        Chunk chunk = compiled == null ? null : new ChunkReader(compiled, Names).Read();
        if (chunk == null)
        {
            chunk = ToChunk(name, source, 0, source.Length);
            kept.Write(name, source, new ChunkWriter(chunk, Names).Write());
        }

        return chunk;
    }

    /// <summary>Compiles a text; one that is compiled already is only read.</summary>
    internal Chunk ToChunk(string name, byte[] source, int offset, int count)
    {
        if (!CompiledForm.IsCompiled(source, offset, count))
        {
            return Compiler.Compile(name, source, offset, count, Names, IsOptimizing);
        }

        Chunk chunk = new ChunkReader(Bytes.Part(source, offset, count), Names).Read();
        return chunk ?? throw new MjsError(MjsError.Syntax, "damaged compiled file");
    }

    private void Enter(Chunk file, ScriptObject space, int at)
    {
        if (CountLoads() >= MjsConstants.MaxLoadDepth)
        {
            throw new MjsError(MjsError.Internal, LoadContext.Describe(file.LoadName, "files load each other too deeply"));
        }

        LoadContext run = new LoadContext(file);
        run.Namespace = space;
        run.Bound = _boundTop;
        run.Slot = EndOfVariables() - _globalCapacity;
        int first = _scopes[_scopeTop + 1];
        int bound = _scopes[_scopeTop + 2];
        PushFrame(run);
        _base = at;
        Put(at - 1, Tag.Undefined, 0, null);
        _chunk = file;
        _pc = 0;
        Reserve(_chunk.StackNeed + 4);
        if (space == null)
        {
            PushScope(0, first, bound);
        }
        else
        {
            PushScope(0, Top, _boundTop);
            BindAll(space);
        }

        SetResult(Tag.Undefined, 0, null);
    }

    private int CountLoads()
    {
        int count = 0;
        for (int i = _frameTop / FrameWords; i > 0; i--)
        {
            count += LoadOf(i - 1) != null ? 1 : 0;
        }

        return count;
    }

    // The first place behind the variables of the innermost scope.
    private int EndOfVariables()
    {
        return _boundTop > _scopes[_scopeTop + 2] ? Names.Slots[_boundNames[_boundTop - 1]] + 1 : _scopes[_scopeTop + 1];
    }

    private void BindAll(ScriptObject space)
    {
        for (int i = 0; i < space.Count; i++)
        {
            int name = space.Keys[i];
            if (name < 0)
            {
                byte[] key = (byte[])space.Loose[i];
                name = Names.Find(key, 0, key.Length);
            }

            if (name >= 0)
            {
                Reserve(_chunk.StackNeed + 4);
                LoadProperty(space, i, Top);
                Bind(name, Top);
                Top++;
            }
        }
    }

    private void EndFile()
    {
        int index = (_frameTop / FrameWords) - 1;
        LoadContext run = LoadOf(index);
        int at = _base;
        _frameTop -= FrameWords;
        _pc = _frames[_frameTop];
        _base = _frames[_frameTop + 1];
        _scopeTop = _frames[_frameTop + 2];
        _chunk = (Chunk)_frameChunks[index];
        if (run == null)
        {
            return;
        }

        _frameLoads[index] = null;
        run.Chunk.IsLoaded |= run.Namespace == null;
        if (run.Namespace != null)
        {
            StoreAll(run);
        }

        LeaveFile(run, at);
    }

    private void StoreAll(LoadContext run)
    {
        for (int i = run.Bound; i < _boundTop; i++)
        {
            int name = _boundNames[i];
            SetOf(run.Namespace, name, null, Names.Slots[name], -1);
        }

        Unbind(run.Bound);
    }

    // Variables that the file declared in a local scope move below the values that the calling expression has on the stack.
    private void LeaveFile(LoadContext run, int at)
    {
        int count = _boundTop - run.Bound;
        if (count == 0)
        {
            Answer(ResultTag, ResultNumber, ResultReference);
            EndCall(at);
            return;
        }

        ScriptArray values = new ScriptArray(count);
        for (int i = 0; i < count; i++)
        {
            int slot = Names.Slots[_boundNames[run.Bound + i]];
            values.Push(Tags[slot], Numbers[slot], References[slot]);
        }

        int first = run.Slot + _globalCapacity;
        Top = at - 2;
        Reserve(count + _chunk.StackNeed);
        for (int i = Top - 1; i >= first; i--)
        {
            Copy(i, i + count);
        }

        for (int i = 0; i < count; i++)
        {
            LoadItem(values, i, first + i);
            Names.Slots[_boundNames[run.Bound + i]] = first + i;
        }

        Top += count;
        Put(Top, ResultTag, ResultNumber, ResultReference);
        Top++;
    }
}
