// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Ui.Discovery;

namespace Mgos.Ui.Devices;

/// <summary>All devices that are known, and what is wrong with the ways to find them. Any thread.</summary>
internal sealed class DeviceList : IDeviceSink
{
    /// <summary>Devices that are kept; what is found beyond is left out, as nothing in a network may fill the memory.</summary>
    internal const int MaxDevices = 2000;

    private const int MaxTextLength = 200;

    private readonly Dictionary<string, DeviceEntry> _entries = [];
    private readonly SortedDictionary<string, string> _problems = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends at the next change.</summary>
    internal Task Changed
    {
        get
        {
            lock (_entries)
                return _changed.Task;
        }
    }

    /// <summary>The devices, by id.</summary>
    internal IReadOnlyList<DeviceEntry> Entries
    {
        get
        {
            lock (_entries)
                return [.. _entries.Values.OrderBy(entry => entry.Id.Length == 0).ThenBy(entry => entry.Id, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Port, StringComparer.Ordinal)];
        }
    }

    /// <summary>Sources that do not work, with the reason.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Problems
    {
        get
        {
            lock (_entries)
                return [.. _problems];
        }
    }

    /// <inheritdoc/>
    public void Found(string port, string id, string note, string source)
    {
        lock (_entries)
        {
            if (!_entries.TryGetValue(port, out DeviceEntry? old) && _entries.Count >= MaxDevices)
                return;
            DeviceEntry entry = old ?? new DeviceEntry(port);
            Put(old, entry with
            {
                Id = id.Length > 0 ? Shorten(id) : entry.Id,
                Note = note.Length > 0 ? Shorten(note) : entry.Note,
                Sources = entry.Sources.Contains(source) ? entry.Sources : [.. entry.Sources, source],
            });
        }
    }

    /// <inheritdoc/>
    public void Report(string source, string? problem)
    {
        lock (_entries)
        {
            if (problem == null ? !_problems.Remove(source) : _problems.GetValueOrDefault(source) == problem)
                return;
            if (problem != null)
                _problems[source] = problem;
            Tell();
        }
    }

    /// <summary>The device of a key, or null.</summary>
    internal DeviceEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);

    /// <summary>Writes down how a device stands, if it is still in the list.</summary>
    internal void SetState(string port, DeviceState state, string problem, string id = "", string note = "")
    {
        lock (_entries)
        {
            if (_entries.TryGetValue(port, out DeviceEntry? old))
                Put(old, old with { State = state, Problem = problem, Id = id.Length > 0 ? Shorten(id) : old.Id, Note = note.Length > 0 ? Shorten(note) : old.Note });
        }
    }

    /// <summary>Takes a device out of the list; it comes back when it is found again.</summary>
    internal bool Remove(string key)
    {
        lock (_entries)
        {
            string? port = _entries.Values.FirstOrDefault(entry => entry.Key == key)?.Port;
            if (port == null)
                return false;
            _entries.Remove(port);
            Tell();
            return true;
        }
    }

    private static string Shorten(string text) => text.Length <= MaxTextLength ? text : text[..MaxTextLength];

    private void Put(DeviceEntry? old, DeviceEntry entry)
    {
        _entries[entry.Port] = entry;
        if (old == null || old with { Sources = entry.Sources } != entry || !old.Sources.SequenceEqual(entry.Sources))
            Tell();
    }

    private void Tell()
    {
        TaskCompletionSource changed = _changed;
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
    }
}
