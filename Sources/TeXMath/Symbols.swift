/// The commands that stand for one sign.
enum Symbols {
  /// Commands and their signs in turn, by what the signs do.
  static let lists: [(Atom.Kind, String)] = [
    (.letter, greek), (.symbol, symbols), (.prefix, "partial ∂ nabla ∇ Delta Δ"),
    (.binary, binaries), (.relation, relations + " " + arrows),
    (.large, "sum ∑ prod ∏ coprod ∐ int ∫ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigodot ⨀"),
    (.open, "{ { lbrace { lbrack [ lVert ‖ lvert | langle ⟨ lfloor ⌊ lceil ⌈"),
    (.close, "} } rbrace } rbrack ] rVert ‖ rvert | rangle ⟩ rfloor ⌋ rceil ⌉"),
    (.punctuation, "colon :"),
    (.dots, "ldots … dots … cdots ⋯ dotsc … dotsb ⋯"),
  ]

  /// Functions written as their own names.
  static let functions =
    "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim ln log "
    + "max min Pr sec sin sinh sup tan tanh"

  private static let greek =
    "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι "
    + "kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ "
    + "upsilon υ phi φ varphi ϕ chi χ psi ψ omega ω Gamma Γ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ "
    + "Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ imath ı jmath ȷ Re ℜ Im ℑ aleph ℵ"

  private static let symbols =
    "infty ∞ top ⊤ bot ⊥ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ prime ′ "
    + "angle ∠ vert | Vert ‖ | ‖ backslash \\ square □ checkmark ✓ % % # # & & _ _ $ $ "
    + "vdots ⋮ ddots ⋱ dagger † star ⋆ degree °"

  private static let binaries =
    "cdot · times × div ÷ pm ± mp ∓ odot ⊙ oplus ⊕ ominus ⊖ otimes ⊗ circ ∘ bullet • ast ∗ cup ∪ "
    + "cap ∩ setminus ∖ wedge ∧ land ∧ vee ∨ lor ∨"

  private static let relations =
    "le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ lt < gt > ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ "
    + "propto ∝ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ mid | parallel ∥ perp ⊥ "
    + "coloneqq ≔ doteq ≐ models ⊨ vdash ⊢"

  private static let arrows =
    "to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ implies ⟹ "
    + "iff ⟺ Leftrightarrow ⇔ mapsto ↦ longrightarrow ⟶ uparrow ↑ downarrow ↓ hookrightarrow ↪"
}
