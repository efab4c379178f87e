// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs.Host;

/// <summary>Describes a structure to <c>s2o(pointer, descriptor)</c>, which makes an object of it.</summary>
/// <remarks>
/// The descriptor that scripts pass is a pointer to an <see cref="MjsMemory"/> whose target is this. Properties enumerate in the order of the fields.
/// A field whose bytes are not inside of the memory is undefined. A field with a reader is whatever that makes of the memory's <see cref="MjsMemory.Target"/>.
/// </remarks>
public sealed class MjsStruct : IMjsStruct
{
    private readonly ArrayList _fields = new ArrayList();

    /// <summary>Adds a field.</summary>
    /// <param name="name">The property.</param>
    /// <param name="offset">Where it begins, in bytes.</param>
    /// <param name="kind">How it lies there.</param>
    /// <param name="length">How many bytes data or text has; not used for numbers.</param>
    public void Add(string name, int offset, MjsFieldKind kind, int length) => _fields.Add(new MjsField(name, offset, kind, length, null));

    /// <summary>Adds a field that the host reads: nested structures, pointers, counted strings.</summary>
    /// <param name="name">The property.</param>
    /// <param name="reader">Makes the value.</param>
    public void Add(string name, MjsFieldReader reader) => _fields.Add(new MjsField(name, 0, MjsFieldKind.Data, 0, reader));

    /// <inheritdoc/>
    public MjsValue Read(MjsEngine engine, MjsMemory memory, int offset)
    {
        MjsValue made = engine.CreateObject();
        for (int i = _fields.Count - 1; i >= 0; i--)
        {
            MjsField field = (MjsField)_fields[i];
            made.Set(field.Name, field.Read(engine, memory, offset));
        }

        return made;
    }
}
