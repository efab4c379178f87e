// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>A function of a script that a library may call, with its userdata.</summary>
/// <remarks>Add the arguments in the order of the callback's signature, without the userdata, then call <see cref="Invoke"/>. Thread: loop.</remarks>
public interface IScriptCallback
{
    /// <summary>Whether the script has freed it; calls do nothing then.</summary>
    bool IsFreed { get; }

    /// <summary>Adds a number or, as 1 and 0, a boolean.</summary>
    /// <param name="value">The number.</param>
    void Add(double value);

    /// <summary>Adds a string.</summary>
    /// <param name="value">The bytes, copied; null is an empty string.</param>
    void Add(byte[] value);

    /// <summary>Adds an object as a pointer.</summary>
    /// <param name="target">The object; null is NULL.</param>
    void AddObject(object target);

    /// <summary>Calls the function with the arguments that were added, and forgets them.</summary>
    /// <returns>Its result, if the signature has one; 0 if it failed, which is logged.</returns>
    int Invoke();
}
