#include "extract/name_words.hpp"

#include "extract/word_groups.hpp"

#include <array>
#include <cstddef>

namespace archdoc::extract {
namespace {

// Each in alphabetical order, without full stops; a word with several meanings stands in each list.
constexpr WordGroup kGroups[] = {
    {kTitle,
     "abbess abbot academician adm aga ald alderman amb ambassador archbishop arq assem "
     "assemblyman assemblywoman attorney aunt auntie avv ayatollah baroness begum bey bishop "
     "brig brigadier-general briggen brother cadet camarade canon cantor cardinal cdr "
     "chancellor chaplain chief citizen citizeness citoyen cllr cllrs cmdr coach "
     "colonel-general commissioner compañero cong constable corporal coun count countess cpl "
     "deacon det detective dhr dipl-ing doctor doctors dom don dott dottssa dr drs duchess "
     "effendi eminence emir emperor empress engineer ensign excellency feldwebel fr frau "
     "freiherr frk frl fru fräulein general-major generalissimo genosse genossin gospodin gov "
     "governor graf gräfin guru général haji hajji herr highness holiness hon honorable "
     "honourable hr imam ing ingeniero insp inspector judge justice king lama lcdr lic "
     "licenciado lieutenant-colonel lieutenant-commander lieutenant-general "
     "lieutenant-governor ltcdr ltcmdr ltcol ltgen ltgov madam madame mademoiselle maestro "
     "magistrate maharaja maj majesty majgen major-general marechal marquess marquis marquise "
     "maréchal master maître messieurs mevr minister miss mlle mm mme monsieur monsignor "
     "mother mr mrs ms msgr msgt mullah mx nurse oberst officer pan pandit pani pasha pastor "
     "pfc pope premier pres president principal prior prioress private prof professor provost "
     "pundit pvt rabbi radm raja rear-admiral rector rthon saint sayed sayyid sec seyyid sfc "
     "sgt shah shaikh sheik sheikh sheriff shri sig signor signora signorina sister smt "
     "speaker squire sr sra sres sri srta ssgt sultan sultana sup superintendent supt swami "
     "swamiji tovarich tovarisch tovarishch tsar uncle vadm vicar vice-admiral viscount "
     "viscountess vp worship адмирал академик г г-жа генерал гжа гн господин госпожа гр граф "
     "доктор капитан князь лейтенант майор маршал министр полковник посол председатель "
     "президент проф профессор секретарь тов товарищ"},
    {kTitlePart,
     "1st 2nd 3rd able acting adj adjunct air appeals assistant assoc associate asst attorney "
     "brigade chief circuit command dep deputy detective district emeritus federal field first "
     "flight flt former group gunnery hc her high his honorary junior lance leading lt mag "
     "magistrate master most petty police presiding provost quarter rear regimental regius rev "
     "reverend right rt second sen senior sergeant-at-arms solicitor special sqn squadron "
     "staff sub supreme surgeon technical ven venerable very vice vis visiting warrant wg wing "
     "your генерал"},
    {kWithGiven,
     "aunt auntie brother dame don doña emir emperor empress father king lama master mother "
     "pope prince princess queen saint shaikh sheik sheikh sir sister sultan tsar uncle"},
    {kPostNominal,
     "ab aca acca afc aia aicp asla ba bba bchir bcl bcom bed bem beng bfa bl bphil bs bsc bsn "
     "cb cbe ccim certed cfa cfp cgm ch chfc cie cissp clu cm cma cmg cpa cpcu crs csc csi "
     "cssr cvo dbe dc dcmg dd dds ded dfc dfm diped dipl dl dlit dlitt dmd dmus do dphil dpm "
     "dsc dsm dso dvm edd emt erd esq esquire fache facog facp facs faia faicp fapa fasce fba "
     "fca fcmi fiee fraes frcp frcs frgs frhists frs frsa frse fsa gbe gc gcb gcie gcmg gcvo "
     "gm gri hons ing jd jp kbe kc kcb kcie kcmg kcsi kcvo kg kt lcsw llb lld llm lmft lmhc "
     "lpc lpn lutc lvo ma march mba mbbs mbchb mbe mc mcmi md mdiv med meng mep mfa mhr "
     "minstta mla mlc mlitt mm mna mp mpa mph mphil mres ms msc msn msp msw mth mvo np obe od "
     "ofm ofmcap om op osb pa-c pc pe pgce pharmd phd pmp psyd qc raaf raf ran rcaf rd ret "
     "retd retired rn rnr rnvr rpa sc sj sphr svd td usa usaf usafr uscg usmc usmcr usn usnr "
     "vc"},
    {kDoubtful,
     "ab ba bed bl bs ch cm dc do gm gri ing jd kt ma march mc med mm ms np od om op pa-c pc "
     "pe ran rd ret sc td"},
};
constexpr GroupedWords<count_words(kGroups)> kTable(kGroups);
static_assert(kTable.unique());

}  // namespace

std::uint32_t name_word(std::string_view word) {
  static constexpr std::size_t kLongest = 32;
  std::array<char, kLongest> bare{};
  std::size_t size = 0;
  for (const char c : word) {
    if (c == '.') {
      continue;
    }
    if (size == bare.size()) {
      return 0;
    }
    bare[size++] = c;
  }
  return kTable.find({bare.data(), size});
}

}  // namespace archdoc::extract
