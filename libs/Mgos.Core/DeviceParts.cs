// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;

namespace Mgos.Core;

/// <summary>The objects that libraries hang on a device, one of each type.</summary>
/// <remarks>This is what <c>RpcRouter.From(device)</c> and its like look into. A part that implements IDisposable is disposed when the device ends. Thread: loop.</remarks>
public sealed class DeviceParts
{
    private readonly ArrayList _parts = new ArrayList();

    /// <summary>Adds a part.</summary>
    /// <param name="part">The object; its exact type is its key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="part"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The device has a part of this type already.</exception>
    public void Add(object part)
    {
        if (part == null)
            throw new ArgumentNullException(nameof(part));
        if (Find(part.GetType()) != null)
            throw new InvalidOperationException("The device has a " + part.GetType().FullName + " already.");
        _parts.Add(part);
    }

    /// <summary>Finds a part by its exact type.</summary>
    /// <param name="type">Type of the part.</param>
    /// <returns>The part, or null if no library has added one.</returns>
    public object Find(Type type)
    {
        for (int i = 0; i < _parts.Count; i++)
        {
            if (_parts[i].GetType() == type)
                return _parts[i];
        }

        return null;
    }

    internal void DisposeAll(Device device)
    {
        while (_parts.Count > 0)
        {
            int newest = _parts.Count - 1;
            IDisposable part = _parts[newest] as IDisposable;
            if (part != null)
                Dispose(part, device);
            _parts.RemoveAt(newest);
        }
    }

    private static void Dispose(IDisposable part, Device device)
    {
        try
        {
            part.Dispose();
        }
        catch (Exception e)
        {
            device.Log.Error(nameof(DeviceParts), part.GetType().FullName + " failed to close: " + e.Message);
        }
    }
}
