// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs;

/// <content>load().</content>
internal sealed partial class Machine
{
    private readonly ArrayList _files = new ArrayList();

    // How many files are being run by load().
    private int _loads;

    private void Load(int at, int count)
    {
        Chunk file = null;
        ScriptObject space = count > 1 && Tags[at + 1] == Tag.Object ? (ScriptObject)References[at + 1] : null;
        if (count > 0 && IsString(Tags[at]))
        {
            string name = Bytes.ToText(BytesAt(at));
            for (int i = 0; i < _files.Count && file == null; i++)
            {
                Chunk known = (Chunk)_files[i];
                file = known.LoadName == name ? known : null;
            }

            try
            {
                file ??= ReadFile(name);
            }
            catch (MjsError error)
            {
                throw new MjsError(LoadContext.Describe(name, error.Message));
            }

            if (file.LoadName == null)
            {
                file.LoadName = name;
                file.FileName = file.FileName == name ? name : file.FileName;
                _files.Add(file);
            }
        }

        if (file == null || (file.IsLoaded && space == null))
        {
            Put(at - 2, Tag.Undefined, null);
            Top = at - 1;
            return;
        }

        Enter(file, space, at);
    }

    /// <summary>Reads a file: its text is compiled, if what was kept when that was done before is not there or is of another text.</summary>
    internal Chunk ReadFile(string name)
    {
        byte[] source = Options.Files == null ? null : Options.Files.Read(name);
        if (source == null)
        {
            throw new MjsError("failed to read file \"" + name + "\"");
        }

        CountWork(source.Length);
        IMjsCompiledFiles kept = Options.CompiledFiles;
        bool isKept = kept != null && !CompiledForm.IsCompiled(source, 0, source.Length);
        byte[] compiled = isKept ? kept.Read(name) : null;
        Chunk chunk = compiled != null && compiled.Length > CompiledForm.HeaderBytes && System.BitConverter.ToInt32(compiled, CompiledForm.LengthOffset) == source.Length
            && System.BitConverter.ToInt32(compiled, CompiledForm.HashOffset) == CompiledForm.Checksum(source, 0, source.Length) ? ChunkReader.Read(compiled, Names) : null;
        if (chunk == null)
        {
            chunk = ToChunk(name, source, 0, source.Length, out compiled);
            if (isKept)
            {
                kept.Write(name, compiled);
            }
        }

        return chunk;
    }

    /// <summary>Compiles a text; one that is compiled already is only read.</summary>
    internal Chunk ToChunk(string name, byte[] source, int offset, int count, out byte[] compiled)
    {
        if (CompiledForm.IsCompiled(source, offset, count))
        {
            compiled = Bytes.Part(source, offset, count);
        }
        else
        {
            string error = "no compiler for \"" + name + "\": add Mgos.Mjs.Compiler, or ship the .jsc";
            compiled = Options.Compiler == null ? null : Options.Compiler.Compile(name, source, offset, count, out error);
            if (compiled == null)
            {
                throw new MjsError(error);
            }
        }

        return ChunkReader.Read(compiled, Names) ?? throw new MjsError("damaged compiled file");
    }

    private void Enter(Chunk file, ScriptObject space, int at)
    {
        if (_loads >= MjsConstants.MaxLoadDepth)
        {
            throw new MjsError(LoadContext.Describe(file.LoadName, "files load each other too deeply"));
        }

        LoadContext run = new LoadContext(file, _chunk);
        run.Namespace = space;
        run.Bound = _boundTop;
        int first = _scopes[_scopeTop + 1];
        int bound = _scopes[_scopeTop + 2];

        // The first place behind the variables of the innermost scope.
        run.Slot = (_boundTop > bound ? Names.Slots[_bound[_boundTop - BoundWords]] + 1 : first) - GlobalCapacity;
        PushFrame(run);
        _loads++;
        _base = at;
        Put(at - 1, Tag.Undefined, null);
        _chunk = file;
        _pc = 0;
        Reserve(StackNeed);
        if (space == null)
        {
            PushScope(0, first, bound);
        }
        else
        {
            PushScope(0, Top, _boundTop);
            for (int i = 0; i < space.Count; i++)
            {
                int name = Names.Find(space.KeyBytes(i, Names));
                if (name >= 0)
                {
                    Reserve(StackNeed);
                    Load(space, i, Top);
                    Bind(name, Top);
                    Top++;
                }
            }
        }

        SetResult(at - 1);
    }

    private void EndFile()
    {
        int at = _base;
        LoadContext run = PopFrame();
        if (run == null)
        {
            return;
        }

        if (run.Namespace == null)
        {
            run.Chunk.IsLoaded = true;
        }
        else
        {
            for (int i = run.Bound; i < _boundTop; i += BoundWords)
            {
                SetOwn(run.Namespace, _bound[i], null, Names.Slots[_bound[i]]);
            }

            Unbind(run.Bound);
        }

        // Variables that the file declared in a local scope move below the values that the calling expression has on the stack.
        int count = (_boundTop - run.Bound) / BoundWords;
        ScriptArray values = new ScriptArray(count);
        for (int i = 0; i < count; i++)
        {
            int slot = Names.Slots[_bound[run.Bound + (i * BoundWords)]];
            values.Set(i, Tags[slot], Numbers[slot], References[slot]);
        }

        int first = run.Slot + GlobalCapacity;
        Top = at - 2;
        Reserve(count + StackNeed);
        for (int i = Top - 1; i >= first && count > 0; i--)
        {
            Copy(i, i + count);
        }

        for (int i = 0; i < count; i++)
        {
            TryLoad(values, i, first + i);
            Names.Slots[_bound[run.Bound + (i * BoundWords)]] = first + i;
        }

        Top += count;
        Put(Top++, ResultTag, ResultNumber, ResultReference);
    }
}
