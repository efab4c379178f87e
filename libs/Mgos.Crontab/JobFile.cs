// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Json;
using Mgos.JStore;

namespace Mgos.Crontab;

/// <summary>The file with the jobs: a store whose ids are numbers.</summary>
internal sealed class JobFile
{
    private readonly IFileStorage _files;
    private readonly string _path;
    private JsonStore _store;

    internal JobFile(IFileStorage files, string path)
    {
        _files = files;
        _path = path;
    }

    internal int Count => _store.Count;

    /// <summary>Reads the file; gives what is wrong, null if nothing is.</summary>
    internal string Load()
    {
        string error;
        JsonStore.TryLoad(_files, _path, out _store, out error);
        for (int i = 0; error == null && i < _store.Count; i++)
            error = NumberOf(_store.IdAt(i)) > 0 ? null : CrontabTexts.InvalidId + ": '" + _store.IdAt(i) + "'";
        return error;
    }

    internal string Save()
    {
        string error;
        _store.TrySave(_files, _path, out error);
        return error;
    }

    /// <summary>Gives a job; null with what is wrong if it cannot be read.</summary>
    internal CrontabJob At(int index, out string error)
    {
        byte[] data = _store.ValueAt(index);
        JsonMembers members = new JsonMembers();
        members.Reset(data, 0, data.Length);
        CrontabJob job = new CrontabJob { Id = NumberOf(_store.IdAt(index)) };
        error = job.Read(members);
        return error == null ? job : null;
    }

    internal int Find(int id) => _store.Find(id.ToString());

    internal int NextId()
    {
        int highest = 0;
        for (int i = 0; i < _store.Count; i++)
        {
            int id = NumberOf(_store.IdAt(i));
            if (id > highest)
                highest = id;
        }

        return highest + 1;
    }

    /// <summary>Puts a job in, at the end or in the place of another; gives what is wrong, null if nothing is.</summary>
    internal string Put(int index, CrontabJob job)
    {
        JsonWriter writer = new JsonWriter(CrontabConstants.WriterBytes, CrontabConstants.MaxJobBytes);
        writer.BeginObject();
        job.WriteMembers(writer);
        writer.EndObject();
        if (writer.IsTruncated)
            return CrontabTexts.TooLong;
        if (index >= 0)
            _store.Edit(index, writer.ToArray());
        else
            _store.Add(job.Id.ToString(), writer.ToArray());
        return null;
    }

    internal void RemoveAt(int index) => _store.RemoveAt(index);

    // 0 for what is no number of a job.
    private static int NumberOf(string id)
    {
        int number;
        return int.TryParse(id, out number) && number > 0 && number < int.MaxValue && number.ToString() == id ? number : 0;
    }
}
