// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Hostile.Inputs;

namespace Mgos.Hostile.Parsers;

/// <summary>Something that takes bytes from strangers.</summary>
public abstract class ParserTarget
{
    public abstract string Name { get; }

    /// <summary>Inputs that mutation starts from.</summary>
    public abstract byte[][] Seeds { get; }

    /// <summary>Words that are put in the place of others.</summary>
    public virtual byte[][] Tokens => [];

    /// <summary>Inputs for one of the target; smaller for those that are slow by nature.</summary>
    public virtual int Share => 1;

    /// <summary>Puts an input together by the grammar of the target; from a seed unless overridden.</summary>
    public virtual void Generate(HostileRandom random, InputBuffer input) => input.Add(random.Pick(Seeds));

    /// <summary>Takes one input. Any exception is a failure.</summary>
    /// <param name="input">Exactly the bytes, so that a read past the end is seen.</param>
    /// <param name="random">For splits and the like.</param>
    public abstract void Feed(byte[] input, HostileRandom random);

    /// <summary>Checks that the target still does its work; called every <see cref="ParserAttack.HealthInterval"/> inputs.</summary>
    public virtual void CheckHealth()
    {
    }
}
