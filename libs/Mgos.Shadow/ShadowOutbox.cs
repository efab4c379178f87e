// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using Mgos.Json;

namespace Mgos.Shadow;

/// <summary>Updates that wait for the connection, in order. Those without a version become one update that does what all of them do.</summary>
/// <remarks>
/// For cloud libraries. At most <see cref="ShadowConstants.MaxWaitingUpdates"/> wait, each of at most <see cref="ShadowConstants.MaxUpdateBytes"/>: what does not fit is refused, and
/// what was taken is never dropped. Pure.
/// </remarks>
public sealed class ShadowOutbox
{
    private readonly ArrayList _updates = new ArrayList();
    private ShadowPatch _patch;

    /// <summary>Makes an empty one.</summary>
    public ShadowOutbox()
    {
    }

    /// <summary>Updates that wait.</summary>
    public int Count => _updates.Count;

    /// <summary>Takes an update.</summary>
    /// <param name="update">The update.</param>
    /// <returns>False if there is no room.</returns>
    public bool TryAdd(ShadowUpdate update)
    {
        if (TryCombineWithLast(update))
            return true;
        if (_updates.Count >= ShadowConstants.MaxWaitingUpdates)
            return false;
        _updates.Add(update);
        return true;
    }

    /// <summary>Takes the oldest update out.</summary>
    /// <returns>Null if none waits.</returns>
    public ShadowUpdate Take()
    {
        if (_updates.Count == 0)
            return null;
        ShadowUpdate update = (ShadowUpdate)_updates[0];
        _updates.RemoveAt(0);
        return update;
    }

    /// <summary>Puts an update back that could not be sent; it is the oldest again.</summary>
    /// <param name="update">What <see cref="Take"/> has given.</param>
    public void PutBack(ShadowUpdate update) => _updates.Insert(0, update);

    private bool TryCombineWithLast(ShadowUpdate update)
    {
        ShadowUpdate last = _updates.Count == 0 ? null : (ShadowUpdate)_updates[_updates.Count - 1];
        if (last == null || last.Version != 0 || update.Version != 0)
            return false;
        if (_patch == null)
            _patch = new ShadowPatch();
        JsonWriter writer = new JsonWriter(ShadowConstants.WriterBytes, ShadowConstants.MaxUpdateBytes);
        if (!_patch.TryCombine(last.State, update.State, writer))
            return false;
        _updates[_updates.Count - 1] = new ShadowUpdate(0, writer.ToArray());
        return true;
    }
}
