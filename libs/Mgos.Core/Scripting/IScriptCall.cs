// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>One call of a library's function by a script: what the script passes, and what it gets.</summary>
/// <remarks>
/// An argument that is missing, or of another type, reads as 0, false or null. Without an answer the script gets undefined, or what the signature makes of it.
/// </remarks>
public interface IScriptCall
{
    /// <summary>How many arguments there are.</summary>
    int Count { get; }

    /// <summary>A number; NaN for what is none.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The number.</returns>
    double GetNumber(int index);

    /// <summary>A whole number of 32 bits; booleans are 0 and 1.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The number, or 0.</returns>
    int GetInt(int index);

    /// <summary>A boolean; a number is true if it is not 0.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The boolean, or false.</returns>
    bool GetBoolean(int index);

    /// <summary>The bytes of a string, not to be changed.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The bytes, or null.</returns>
    byte[] GetBytes(int index);

    /// <summary>A string as text.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The text, or null.</returns>
    string GetText(int index);

    /// <summary>The memory that a string or pointer stands for.</summary>
    /// <param name="index">From 0.</param>
    /// <param name="data">The bytes; null if there are none.</param>
    /// <param name="offset">Where in them it begins.</param>
    /// <returns>False if there are no bytes.</returns>
    bool TryGetBuffer(int index, out byte[] data, out int offset);

    /// <summary>The object that was given to the script with <see cref="ReturnObject"/>.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The object; null for another value.</returns>
    object GetObject(int index);

    /// <summary>The function that an argument is, with the userdata of the same call; it may be kept and called later.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>Null if the signature has no callback there.</returns>
    IScriptCallback GetCallback(int index);

    /// <summary>Answers with a number.</summary>
    /// <param name="value">The number.</param>
    void Return(double value);

    /// <summary>Answers with a boolean.</summary>
    /// <param name="value">The boolean.</param>
    void Return(bool value);

    /// <summary>Answers with a string of bytes, which belong to the script from then on; null is null.</summary>
    /// <param name="value">The bytes.</param>
    void Return(byte[] value);

    /// <summary>Answers with a text; null is null.</summary>
    /// <param name="value">The text.</param>
    void Return(string value);

    /// <summary>Answers with an object, which the script sees as a pointer; null is NULL.</summary>
    /// <param name="target">The object.</param>
    void ReturnObject(object target);

    /// <summary>Ends the script with an error when the function returns.</summary>
    /// <param name="message">What went wrong.</param>
    void Fail(string message);
}
